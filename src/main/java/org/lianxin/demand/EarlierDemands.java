package org.lianxin.demand;

import java.time.LocalDate;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demands that ran before the office began here: they come in with their true days and go on where
 * they stood. What nobody here did is not made up: who takes one over says what the old ledger says
 * (rule running-taken-over).
 */
@Service
@Transactional
public class EarlierDemands {

  private final Registrar registrar;
  private final RegistrationRules rules;
  private final Verifications verifications;
  private final DemandTable table;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  EarlierDemands(
      Registrar registrar,
      RegistrationRules rules,
      Verifications verifications,
      DemandTable table,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.registrar = registrar;
    this.rules = rules;
    this.verifications = verifications;
    this.table = table;
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * Keeps a demand as registered, its limit to verify it counted from the day of receipt. Its way
   * begins with {@link #begin}.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link Registration}
   */
  public String register(Registration given, Person by) {
    var office = rules.officeOfEarlier(given, by);
    var caseNo =
        registrar
            .keep(given, office, by.login(), "demand.timeline.taken-over", given.receivedOn())
            .caseNo();
    table.saveAndFlush(table.findById(caseNo).orElseThrow().takenOver());
    return caseNo;
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
    table.saveAndFlush(
        table.findById(caseNo).orElseThrow().verified(IntakeOutcome.CONTINUES, level, null));
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
