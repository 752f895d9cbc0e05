package org.lianxin.demand;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记: makes what somebody wrote down a case with a number. */
@Service
public class Registrar {

  private final RegistrationRules rules;
  private final CaseNumbers numbers;
  private final DemandTable demands;
  private final VoterRows voters;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Registrar(
      RegistrationRules rules,
      CaseNumbers numbers,
      DemandTable demands,
      VoterRows voters,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rules = rules;
    this.numbers = numbers;
    this.demands = demands;
    this.voters = voters;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Why {@link #register} would refuse; empty when it would not. */
  @Transactional(readOnly = true)
  public List<Refusal.Reason> faults(Registration given, Person registrar) {
    return rules.faults(given, registrar);
  }

  /**
   * Registers a demand and starts its way, and the deputy's limit to verify it. The deputy who
   * received it answers for it until a unit takes it over (rule first-receiver).
   *
   * @param registrar who registers it: a liaison officer or officer of the area's office, the
   *     keeper of one of its stations or groups, or the receiving deputy
   * @return the number, and the code that nobody can show again
   * @throws Refusal with every fault, each at its component of {@link Registration}
   */
  @Transactional
  public Receipt register(Registration given, Person registrar) {
    var office = rules.office(given, registrar);
    return register(given, office, registrar.login(), "demand.timeline.registered");
  }

  /**
   * Registers what a voter hands in himself, without a person between; else as {@link #register}.
   * The deputy verifies it as any other.
   */
  @Transactional
  public Receipt handIn(Registration given) {
    var office = rules.office(given, null);
    return register(given, office, CaseTimeline.SYSTEM, "demand.timeline.handed-in");
  }

  /**
   * Keeps a demand that ran before the office began here (rule running-taken-over): its limit to
   * verify it counts from the day of receipt. Its way begins when whoever takes it over says so.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link Registration}
   */
  @Transactional
  public String takeOver(Registration given, Person by) {
    var office = rules.officeOfEarlier(given, by);
    var from = given.receivedOn();
    var caseNo = keep(given, office, by.login(), "demand.timeline.taken-over", from).caseNo();
    demands.saveAndFlush(demands.findById(caseNo).orElseThrow().takenOver());
    return caseNo;
  }

  private Receipt register(Registration given, String office, String by, String said) {
    var receipt = keep(given, office, by, said, LocalDate.now(clock));
    events.publishEvent(new DemandRegistered(receipt.caseNo()));
    return receipt;
  }

  private Receipt keep(Registration given, String office, String by, String said, LocalDate from) {
    var code = ReceiptCode.fresh(random);
    var caseNo = numbers.next();
    demands.saveAndFlush(
        new DemandEntity(caseNo, given, office, by, LocalDateTime.now(clock), code.hash()));
    voters.keep(caseNo, given.name(), given.phone(), given.address());
    timeline.record(caseNo, by, said, given.channel(), given.receivedOn());
    deadlines.beginOn(from, caseNo, LimitKind.VERIFICATION, given.deputy());
    return new Receipt(caseNo, code.printed());
  }
}
