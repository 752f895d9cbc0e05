package org.lianxin.inquiry;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 请选民补充: whoever has the demand asks its voter for more (rule asked-for-more). The limit that he
 * has to meet stands from that day until the answer comes; what the law allows in all stays where
 * it is. When nothing comes in time the demand goes on as it is.
 */
@Service
@Transactional
public class Inquiries {

  /** Most characters of a question. */
  public static final int QUESTION = 1000;

  /** Most characters of an answer. */
  static final int ANSWER = 2000;

  /** Working days for the answer: a policy default, no text names any. */
  private static final int DAYS = 5;

  /**
   * How often a voter is asked on one demand, so that nobody stops his clock for good: ours too.
   */
  private static final int MOST = 3;

  private static final List<Rule<Asked>> RULES =
      List.of(Inquiries::isNoAccusation, Inquiries::isNotAskedTooOften);

  /**
   * A question to a voter.
   *
   * @param question what is missing
   * @param findings what was found so far, or null
   * @param limit what has to be met by who asks; empty where nothing runs
   */
  public record Asking(String question, String findings, Optional<Deadline> limit) {}

  private record Asked(Demand demand, int before) {}

  private final InquiryTable table;
  private final Demands demands;
  private final Deadlines deadlines;
  private final WorkingCalendar calendar;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Inquiries(
      InquiryTable table,
      Demands demands,
      Deadlines deadlines,
      WorkingCalendar calendar,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.demands = demands;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks the voter.
   *
   * @return until when he may answer
   * @throws Refusal when the demand is an accusation, or he was asked too often
   */
  public Instant ask(String caseNo, Asking asking, String by) {
    var demand = demands.lock(caseNo);
    Rule.check(RULES, new Asked(demand, of(caseNo).size()));
    var today = LocalDate.now(clock);
    var until = calendar.provisional(today, Limit.workingDays(DAYS), demand.area()).day();
    table.save(new InquiryEntity(caseNo, asking, until, by, LocalDateTime.now(clock)));
    asking
        .limit()
        .ifPresent(
            limit -> deadlines.pause(caseNo, limit.kind(), limit.part(), new Pause(today, until)));
    timeline.record(caseNo, by, "demand.timeline.inquired", asking.question(), until.toString());
    return calendar.endOf(until);
  }

  /** All that the voter of a case was asked, oldest first. */
  @Transactional(readOnly = true)
  public List<Inquiry> of(String caseNo) {
    return table.findByCaseNoOrderById(caseNo).stream().map(InquiryEntity::inquiry).toList();
  }

  /** What he is asked now. */
  @Transactional(readOnly = true)
  public Optional<Inquiry> open(String caseNo) {
    return table.findFirstByCaseNoAndEndingIsNullOrderByIdDesc(caseNo).map(InquiryEntity::inquiry);
  }

  /** The voter answers on his page; nothing happens when he is not asked. */
  public void answer(String caseNo, String words) {
    if (end(caseNo, InquiryEnding.ANSWERED, words, CaseTimeline.SYSTEM)) {
      timeline.record(caseNo, CaseTimeline.SYSTEM, "demand.timeline.inquiry-answered");
      events.publishEvent(new InquiryAnswered(caseNo));
    }
  }

  /** The deputy, or a liaison officer, asked him and heard this. */
  void record(String caseNo, String words, String by) {
    if (end(caseNo, InquiryEnding.RECORDED, words, by)) {
      timeline.record(caseNo, by, "demand.timeline.inquiry-recorded", words);
    }
  }

  /** Nothing came in time. */
  public void lapse(String caseNo) {
    if (end(caseNo, InquiryEnding.UNANSWERED, null, CaseTimeline.SYSTEM)) {
      timeline.record(caseNo, CaseTimeline.SYSTEM, "demand.timeline.inquiry-lapsed");
    }
  }

  private boolean end(String caseNo, InquiryEnding how, String words, String by) {
    demands.lock(caseNo); // the voter and the deputy may come at once
    var open = table.findFirstByCaseNoAndEndingIsNullOrderByIdDesc(caseNo);
    open.ifPresent(
        inquiry -> {
          inquiry.end(how, words, by, LocalDateTime.now(clock));
          table.save(inquiry);
          inquiry
              .limitKind()
              .ifPresent(
                  kind -> deadlines.resume(caseNo, kind, inquiry.limitPart(), inquiry.pause()));
        });
    return open.isPresent();
  }

  /**
   * Its page tells nothing, and nobody but who may judge it looks into it (rule accusation-kept).
   */
  private static Optional<Reason> isNoAccusation(Asked asked) {
    return unless(!asked.demand.isAccusation(), "", "inquiry.accusation");
  }

  private static Optional<Reason> isNotAskedTooOften(Asked asked) {
    return unless(asked.before < MOST, "", "inquiry.too-often", String.valueOf(MOST));
  }
}
