package org.lianxin.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.Told;
import org.lianxin.demand.TrueDays;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 受理: a verification and what follows from its outcome; what each requires is in {@link
 * IntakeRules}.
 */
@Service
@Transactional
class Intake {

  /** From verified to drafted: a reply will come, and who follows waits for it. */
  private static final Set<DemandStatus> OPEN_TO_OTHERS =
      EnumSet.range(DemandStatus.ACCEPTED, DemandStatus.REPLY_DRAFTED);

  private final Demands demands;
  private final Verifications verifications;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final CaseAccess access;
  private final Voters voters;
  private final Inquiries inquiries;
  private final Promises promises;
  private final People people;
  private final Directory directory;
  private final ConflictOfInterest conflicts;
  private final ApplicationEventPublisher events;
  private final TrueDays days;
  private final Clock clock;

  Intake(
      Demands demands,
      Verifications verifications,
      Deadlines deadlines,
      CaseTimeline timeline,
      CaseAccess access,
      Voters voters,
      Inquiries inquiries,
      Promises promises,
      People people,
      Directory directory,
      ConflictOfInterest conflicts,
      ApplicationEventPublisher events,
      TrueDays days,
      Clock clock) {
    this.demands = demands;
    this.verifications = verifications;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.access = access;
    this.voters = voters;
    this.inquiries = inquiries;
    this.promises = promises;
    this.people = people;
    this.directory = directory;
    this.conflicts = conflicts;
    this.events = events;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Notes what was found out. When the voter has to be told more, the intake goes on.
   *
   * @throws Refusal when something is missing that the outcome asks for, or can't be
   */
  void verify(String caseNo, String by, VerifyDemand.Answers given) {
    var demand = demands.get(caseNo);
    refuseTheAccused(demand, by);
    var asked = asked(demand, given, by);
    Rule.check(IntakeRules.ENDING, asked);
    Rule.check(IntakeRules.SAID, asked);
    promises.check(caseNo, given);
    if (given.outcome() == IntakeOutcome.JOINED) {
      requireJoinable(demand, given.leadCase(), by);
    }
    verifications.keep(caseNo, given, by);
    demands.verified(caseNo, given.outcome(), given.matterLevel(), given.leadCase());
    if (given.isAccusation()) {
      demands.accuses(caseNo, given.accusedBody());
      if (!demand.isAccusation()) {
        timeline.record(caseNo, by, "demand.timeline.accusation");
      }
    }
    timeline.record(caseNo, by, "demand.timeline.verified", given.outcome());
    deadlines.meet(caseNo, LimitKind.VERIFICATION);
    goOn(demand, by, given);
  }

  /**
   * Asks the voter for more before anything is decided.
   *
   * @return until when he may answer
   * @throws Refusal when the question is missing, or he can't be asked
   */
  Instant askVoter(String caseNo, String by, VerifyDemand.Answers given) {
    var demand = demands.get(caseNo);
    refuseTheAccused(demand, by);
    Rule.check(IntakeRules.ASKING, asked(demand, given, by));
    var limit =
        deadlines.find(caseNo, LimitKind.VERIFICATION).filter(running -> running.metAt().isEmpty());
    return inquiries.ask(
        caseNo, new Inquiries.Asking(given.question(), given.findings(), limit), by);
  }

  private IntakeRules.Asked asked(Demand demand, VerifyDemand.Answers given, String by) {
    var accused = given.accusedBody();
    return new IntakeRules.Asked(
        given,
        demand,
        accused != null && directory.body(accused).isPresent(),
        accused != null && conflicts.exists(by, accused),
        LocalDate.now(clock));
  }

  private void goOn(Demand demand, String by, VerifyDemand.Answers given) {
    var caseNo = demand.caseNo();
    switch (given.outcome()) {
      case CONTINUES -> conclude(caseNo, given.outcome(), DemandStatus.ACCEPTED);
      case ANSWERED_ON_SPOT -> conclude(caseNo, given.outcome(), DemandStatus.FED_BACK);
      case NOT_SUSTAINED, REFERRED ->
          deadlines.begin(caseNo, LimitKind.TELLING_VOTER, demand.deputy());
      case JOINED -> {
        timeline.record(caseNo, by, "demand.timeline.joined", given.leadCase());
        timeline.record(given.leadCase(), by, "demand.timeline.took-in", caseNo);
        conclude(caseNo, given.outcome(), DemandStatus.JOINED);
      }
    }
  }

  /**
   * Notes how the voter was told, which ends the intake.
   *
   * @throws Refusal when the day cannot be
   */
  void explain(String caseNo, Told telling, String by) {
    var demand = demands.get(caseNo);
    refuseTheAccused(demand, by);
    var verified = deadlines.find(caseNo, LimitKind.TELLING_VOTER).map(Deadline::startedOn);
    days.check(
        "toldOn",
        telling.toldOn(),
        verified.orElse(demand.receivedOn()),
        "demand.day.verification");
    verifications.keepExplanation(caseNo, telling, by);
    timeline.record(caseNo, by, "demand.timeline.explained", telling.way(), telling.toldOn());
    deadlines.meet(caseNo, LimitKind.TELLING_VOTER);
    var outcome = verifications.find(caseNo).orElseThrow().outcome();
    conclude(caseNo, outcome, DemandStatus.FED_BACK);
  }

  private void conclude(String caseNo, IntakeOutcome outcome, DemandStatus status) {
    demands.moveTo(caseNo, status);
    events.publishEvent(new IntakeConcluded(caseNo, outcome));
  }

  /** Nobody of the accused body judges the accusation (信访工作条例 art. 46; rule accused-kept-out). */
  private void refuseTheAccused(Demand demand, String by) {
    if (!demand.accusedBody().isEmpty() && conflicts.exists(by, demand.accusedBody())) {
      throw Refusal.of("", "intake.verification.accused");
    }
  }

  /**
   * Whoever joins a case reads the reply to the other one, so he must be one of its readers; a case
   * that he may not read is refused like one that does not exist. A case that was joined to another
   * leads none (rule joined-demands).
   */
  private void requireJoinable(Demand demand, String leadCase, String by) {
    if (leadCase.equals(demand.caseNo())) {
      throw refusedLead("itself", leadCase);
    }
    if (people.find(by).filter(reader -> access.mayRead(leadCase, reader)).isEmpty()) {
      throw refusedLead("unknown", leadCase);
    }
    // What is signed, withdrawn or passed to the petition section at this instant waits, or is seen
    var lead = demands.lock(leadCase);
    if (lead.isAccusation()) {
      throw refusedLead("accusation", leadCase);
    }
    if (lead.isConfidential() && !voters.areKnownTo(leadCase, by)) {
      throw refusedLead("confidential", leadCase);
    }
    if (lead.status() == DemandStatus.REGISTERED) {
      throw refusedLead("unverified", leadCase);
    }
    if (!OPEN_TO_OTHERS.contains(lead.status())) {
      throw refusedLead("closed", leadCase);
    }
    if (!demands.joinedTo(demand.caseNo()).isEmpty()) {
      throw refusedLead("leads-others", leadCase);
    }
  }

  private static Refusal refusedLead(String why, String leadCase) {
    return Refusal.of("leadCase", "intake.verification.leadCase." + why, leadCase);
  }
}
