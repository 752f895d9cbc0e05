package org.lianxin.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.feedback.Reopenings;
import org.lianxin.lookback.LookBackRules.Said;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查: what people find who look at a case again, and what comes of it. */
@Service
@Transactional
public class Checks {

  private final CheckTable table;
  private final CampaignTable campaigns;
  private final Impartiality impartiality;
  private final Demands demands;
  private final Reopenings reopenings;
  private final CaseTimeline timeline;
  private final Clock clock;

  Checks(
      CheckTable table,
      CampaignTable campaigns,
      Impartiality impartiality,
      Demands demands,
      Reopenings reopenings,
      CaseTimeline timeline,
      Clock clock) {
    this.table = table;
    this.campaigns = campaigns;
    this.impartiality = impartiality;
    this.demands = demands;
    this.reopenings = reopenings;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  CheckEntity get(long id) {
    return table.findById(id).orElseThrow();
  }

  @Transactional(readOnly = true)
  CampaignEntity campaign(long id) {
    return campaigns.findById(get(id).campaign()).orElseThrow();
  }

  /** Who may look at the case, and follow it up. */
  @Transactional(readOnly = true)
  Doers doers(long id) {
    return campaign(id).checkers().of(demands.get(get(id).caseNo()).office());
  }

  /**
   * Notes what somebody found.
   *
   * @throws Refusal when it is his own work, or one of the {@link LookBackRules} is broken
   */
  void check(long id, CheckAnswer answer, String by) {
    var check = get(id);
    var caseNo = check.caseNo();
    impartiality.check(caseNo, by);
    Rule.check(
        LookBackRules.CHECK,
        new Said(
            answer, check.shown().wasSolved(), reopenings.obstacle(caseNo), LocalDate.now(clock)));
    check.answer(answer, by, LocalDateTime.now(clock));
    table.save(check);
    var name = campaign(id).name();
    if (answer.verdict() == CheckVerdict.NOT_REAL) {
      timeline.record(
          caseNo,
          by,
          "lookback.timeline.not-real",
          name,
          answer.way(),
          answer.checkedOn(),
          answer.found(),
          answer.followUp(),
          answer.followUpBy(),
          answer.findings());
    } else {
      timeline.record(
          caseNo,
          by,
          "lookback.timeline.checked",
          name,
          answer.way(),
          answer.checkedOn(),
          answer.found(),
          answer.verdict(),
          answer.findings());
    }
  }

  /**
   * Notes what came of the follow-up.
   *
   * @throws Refusal when it is his own work, it is solved and to be handled again, or it can't be
   */
  void follow(long id, FollowUpAnswer answer, String by) {
    var check = get(id);
    var caseNo = check.caseNo();
    impartiality.check(caseNo, by);
    if (answer.end() == FollowUpAnswer.End.REOPENED) {
      if (answer.foundAfter() == CheckFinding.SOLVED) {
        throw Refusal.of("end", "lookback.check.solved");
      }
      reopenings
          .obstacle(caseNo)
          .ifPresent(
              why -> {
                throw Refusal.of("end", why.code(), why.values().toArray());
              });
    }
    check.follow(answer, by, LocalDateTime.now(clock));
    table.save(check);
    timeline.record(
        caseNo,
        by,
        "lookback.timeline.followed",
        check.answer().followUp(),
        answer.foundAfter(),
        answer.end(),
        answer.done());
  }

  /** Has the case handled again, in the name of the person who found it unsolved. */
  public void reopen(long id) {
    var check = get(id);
    var why = check.reopening();
    reopenings.reopen(check.caseNo(), why.reason(), why.by());
  }
}
