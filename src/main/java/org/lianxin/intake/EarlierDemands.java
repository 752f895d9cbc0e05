package org.lianxin.intake;

import java.time.LocalDate;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demands that ran before the office began here: registered with their true days, they go on where
 * they stood. What nobody here did is not made up: who takes one over says what the old ledger says
 * (rule running-taken-over).
 */
@Service
@Transactional
public class EarlierDemands {

  private final Verifications verifications;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  EarlierDemands(
      Verifications verifications,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.verifications = verifications;
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * It was verified before.
   *
   * @param day when, or null where the ledger does not say
   * @param level in whose power the matter was taken to lie
   * @param findings what the ledger says of it, or null
   * @param by the login of who says so now
   */
  public void verified(
      String caseNo, LocalDate day, MatterLevel level, String findings, String by) {
    var answers =
        new VerifyDemand.Answers(
            null,
            day,
            null,
            findings,
            false,
            null,
            IntakeOutcome.CONTINUES,
            level,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null);
    verifications.keep(caseNo, answers, by);
    demands.verified(caseNo, IntakeOutcome.CONTINUES, level, null);
    if (day == null) {
      timeline.record(caseNo, by, "demand.timeline.verified-before-undated");
    } else {
      timeline.record(caseNo, by, "demand.timeline.verified-before", day);
    }
    deadlines.meet(caseNo, LimitKind.VERIFICATION);
    demands.moveTo(caseNo, DemandStatus.ACCEPTED);
  }

  /** Its way begins where it stands. */
  public void begin(String caseNo) {
    events.publishEvent(new DemandRegistered(caseNo, demands.get(caseNo).status()));
  }
}
