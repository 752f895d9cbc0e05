package org.lianxin.handling;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units answer: every draft is kept. */
@Service
@Transactional
public class Replies {

  /** What has to hold of a draft, in the order of the form. */
  private static final List<Rule<Asked>> DRAFTING =
      List.of(
          Replies::promisesADayAhead,
          Replies::saysWhatBecameOfTheOthersOpinions,
          Replies::confirmsADoubtfulOutcome);

  private record Asked(DraftReply.Answers said, Order order, LocalDate today) {}

  private final Orders orders;
  private final UnitWork work;
  private final CoOpinions opinions;
  private final Demands demands;
  private final CaseTimeline timeline;
  private final ReplyTable drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Replies(
      Orders orders,
      UnitWork work,
      CoOpinions opinions,
      Demands demands,
      CaseTimeline timeline,
      ReplyTable drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.work = work;
    this.opinions = opinions;
    this.demands = demands;
    this.timeline = timeline;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Drafts the reply to the present order.
   *
   * @throws Refusal when the deputy was not heard (rule deputy-heard), a promise has no day, the
   *     lead says nothing of the others' opinions, or the words contradict the outcome and nobody
   *     confirms it
   */
  void draft(String caseNo, DraftReply.Answers said, String by) {
    var draft = keep(caseNo, said, by);
    timeline.record(caseNo, by, "handling.timeline.reply-drafted", draft.version());
  }

  /** The same without a word in the timeline, which whoever calls this says. */
  Reply keep(String caseNo, DraftReply.Answers said, String by) {
    work.refuseDeputy(caseNo, by);
    var order = orders.current(caseNo);
    if (work.contacts(order).isEmpty()) {
      throw Refusal.of("", "handling.reply.no-contact");
    }
    if (opinions.of(order).size() < order.coUnits().size()) {
      throw Refusal.of("", "handling.reply.opinions-open");
    }
    Rule.check(DRAFTING, new Asked(said, order, LocalDate.now(clock)));
    var number =
        drafts
            .findFirstByCaseNoOrderByIdDesc(caseNo)
            .filter(earlier -> earlier.round() == order.round())
            .map(earlier -> earlier.number() + 1)
            .orElse(1);
    var draft = drafts.save(new ReplyEntity(order, number, said, by, clock)).shown();
    demands.moveTo(caseNo, DemandStatus.REPLY_DRAFTED);
    events.publishEvent(new ReplyDrafted(draft));
    return draft;
  }

  private static Optional<Reason> promisesADayAhead(Asked asked) {
    var day = asked.said.promisedOn();
    if (!asked.said.outcome().isPromise()) {
      return unless(day == null, "promisedOn", "handling.reply.day-without-promise");
    }
    return day == null
        ? Optional.of(Reason.of("promisedOn", "handling.reply.promise-without-day"))
        : unless(
            day.isAfter(asked.today), "promisedOn", "handling.reply.promise-past", day.toString());
  }

  private static Optional<Reason> saysWhatBecameOfTheOthersOpinions(Asked asked) {
    return unless(
        !needsOpinions(asked.order) || asked.said.coOpinionsUsed() != null,
        "coOpinionsUsed",
        "handling.reply.opinions-missing");
  }

  private static Optional<Reason> confirmsADoubtfulOutcome(Asked asked) {
    return OutcomeDoubt.of(asked.said.outcome(), asked.said.text())
        .flatMap(
            doubt ->
                asked.said.isOutcomeConfirmed()
                    ? unless(
                        asked.said.outcomeReason() != null,
                        "outcomeReason",
                        "handling.reply.outcome-unexplained",
                        doubt)
                    : Optional.of(
                        Reason.of("isOutcomeConfirmed", "handling.reply.outcome-doubted", doubt)));
  }

  /** Whether the unit answers for others too and has to say what they think. */
  static boolean needsOpinions(Order order) {
    return order.mode() == HandlingMode.LEAD && !order.coUnits().isEmpty();
  }

  /**
   * The newest draft of a case, which is the reply once it is signed.
   *
   * @throws IllegalArgumentException when there is none
   */
  @Transactional(readOnly = true)
  public Reply current(String caseNo) {
    return newest(caseNo).shown();
  }

  /** The same, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Reply> find(String caseNo) {
    return drafts.findFirstByCaseNoOrderByIdDesc(caseNo).map(ReplyEntity::shown);
  }

  /** All drafts of a case in all rounds, oldest first; those too that were sent back. */
  @Transactional(readOnly = true)
  public List<Reply> all(String caseNo) {
    return drafts.findByCaseNoOrderById(caseNo).stream().map(ReplyEntity::shown).toList();
  }

  /**
   * What the other units of an order have written so far, in the order's own sequence: an opinion
   * for the lead in {@link HandlingMode#LEAD}, the answer to their part in {@link
   * HandlingMode#SEPARATE}.
   */
  @Transactional(readOnly = true)
  public List<CoOpinion> opinions(Order order) {
    return opinions.of(order);
  }

  /**
   * Sends the newest draft back to the unit, which sees the reason and drafts another.
   *
   * @param reason why, in the reviewer's words
   * @param by the reviewer's login
   */
  public void reject(String caseNo, String reason, String by) {
    newest(caseNo).reject(reason, by, clock);
  }

  /** The draft of this order that a reviewer has sent back, if the newest one was. */
  @Transactional(readOnly = true)
  Optional<ReplyEntity> rejected(Order order) {
    return drafts
        .findFirstByCaseNoOrderByIdDesc(order.caseNo())
        .filter(draft -> draft.round() == order.round() && draft.rejection().isPresent());
  }

  private ReplyEntity newest(String caseNo) {
    return drafts
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("No reply is drafted: " + caseNo));
  }
}
