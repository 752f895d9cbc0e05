package org.lianxin.withdrawal;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandMovedOn;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.demand.RegistrationRights;
import org.lianxin.demand.Told;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substance;
import org.lianxin.withdrawal.WithdrawalEntity.Verdict;
import org.lianxin.withdrawal.WithdrawalRules.Asked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 误登作废、撤回: how a demand ends before it was answered. One person asks, another confirms, the voter
 * is told (rule two-persons-end-it).
 */
@Service
@Transactional
public class Withdrawals {

  private record Confirming(
      WithdrawalEntity asked, Demand demand, Optional<Reason> obstacle, String by) {}

  private static final List<Rule<Confirming>> REFUSING = List.of(Withdrawals::isDecidedByAnother);
  private static final List<Rule<Confirming>> GRANTING =
      List.of(Withdrawals::isDecidedByAnother, Withdrawals::isNotTooLate, Confirming::obstacle);

  private final WithdrawalTable table;
  private final Demands demands;
  private final Attachments attachments;
  private final Deadlines deadlines;
  private final TrueDays days;
  private final RegistrationRights rights;
  private final CaseTimeline timeline;
  private final ObjectProvider<WithdrawalCondition> conditions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(
      WithdrawalTable table,
      Demands demands,
      Attachments attachments,
      Deadlines deadlines,
      TrueDays days,
      RegistrationRights rights,
      CaseTimeline timeline,
      ObjectProvider<WithdrawalCondition> conditions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.demands = demands;
    this.attachments = attachments;
    this.deadlines = deadlines;
    this.days = days;
    this.rights = rights;
    this.timeline = timeline;
    this.conditions = conditions;
    this.events = events;
    this.clock = clock;
  }

  /** What the person may ask for now. */
  @Transactional(readOnly = true)
  public List<WithdrawalAct> openTo(String caseNo, Person person) {
    var demand = demands.get(caseNo);
    return Stream.of(WithdrawalAct.values())
        .filter(act -> mayAsk(act, demand, person))
        .filter(act -> demand.status().next().contains(act.end()))
        .map(act -> asked(wish(act), demand, person))
        .filter(
            asked -> WithdrawalRules.OPEN.stream().allMatch(rule -> rule.against(asked).isEmpty()))
        .map(asked -> asked.wish().act())
        .toList();
  }

  private static WithdrawalWish wish(WithdrawalAct act) {
    return new WithdrawalWish(act, null, null, null, null, null);
  }

  /** Whether somebody has asked, and nobody has decided. */
  @Transactional(readOnly = true)
  public boolean isAsked(String caseNo) {
    return table.findFirstByCaseNoAndVerdictIsNullOrderByIdDesc(caseNo).isPresent();
  }

  /**
   * Asks for a demand to be voided, or to be taken back; the case goes on until another person
   * confirms it.
   *
   * @throws Refusal when one of the {@link WithdrawalRules} is broken
   */
  public void ask(String caseNo, WithdrawalWish wish, Person by) {
    var demand = demands.lock(caseNo); // nobody joins it, signs or asks meanwhile
    var asked = asked(wish, demand, by);
    Rule.check(WithdrawalRules.OPEN, asked);
    Rule.check(WithdrawalRules.WISH, asked);
    table.save(new WithdrawalEntity(caseNo, wish, by.login(), LocalDateTime.now(clock)));
    demands.takeBack(caseNo, true);
    if (wish.act() == WithdrawalAct.VOID) {
      timeline.record(caseNo, by.login(), "withdrawal.timeline.void-asked", wish.reason());
    } else {
      timeline.record(
          caseNo,
          by.login(),
          "withdrawal.timeline.asked",
          wish.wantedBy(),
          wish.wantedOn(),
          wish.proof(),
          wish.reason());
    }
    events.publishEvent(new WithdrawalAsked(caseNo));
  }

  private Asked asked(WithdrawalWish wish, Demand demand, Person by) {
    var caseNo = demand.caseNo();
    return new Asked(
        wish,
        demand,
        mayAsk(wish.act(), demand, by),
        !demands.joinedTo(caseNo).isEmpty(),
        isAsked(caseNo),
        answer(caseNo),
        wish.paper() != null && attachments.find(caseNo, wish.paper(), by).isPresent(),
        LocalDate.now(clock));
  }

  /** Who registered it or received it; what the voter says, a liaison officer may record too. */
  private boolean mayAsk(WithdrawalAct act, Demand demand, Person person) {
    return hasToDoWith(demand, person.login())
        || act == WithdrawalAct.WITHDRAW
            && person.posts().contains(new Post(demand.office(), Role.LIAISON_OFFICER));
  }

  /** Whether this person once registered or received it and has nothing to do with it any more. */
  private boolean hasLeft(Demand demand, String login) {
    return (login.equals(demand.deputy()) || login.equals(demand.registeredBy()))
        && !hasToDoWith(demand, login);
  }

  private boolean hasToDoWith(Demand demand, String login) {
    return rights.isStillDeputy(login, demand) || rights.isStillRegistrar(login, demand);
  }

  private Optional<Reason> answer(String caseNo) {
    return conditions.stream().flatMap(condition -> condition.against(caseNo).stream()).findFirst();
  }

  /**
   * Who confirms: a voiding the other of registrar and deputy, or an officer where they are one or
   * the other has left; a withdrawal an officer of the office that answers for the case.
   */
  Doers confirmers(String caseNo) {
    var demand = demands.get(caseNo);
    var asked = open(caseNo);
    var officers = Offices.officers(demand.office());
    if (asked.wish().act() == WithdrawalAct.WITHDRAW) {
      return Doers.groups(officers);
    }
    return Stream.of(demand.deputy(), demand.registeredBy())
        .filter(login -> !login.equals(asked.askedBy()) && hasToDoWith(demand, login))
        .findFirst()
        .map(Doers::person)
        .orElseGet(() -> Doers.groups(officers));
  }

  /** What is asked and not decided. */
  WithdrawalEntity open(String caseNo) {
    return table
        .findFirstByCaseNoAndVerdictIsNullOrderByIdDesc(caseNo)
        .orElseThrow(() -> new IllegalStateException("Nobody takes back " + caseNo));
  }

  /** What was asked last. */
  WithdrawalEntity latest(String caseNo) {
    return table
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .orElseThrow(() -> new IllegalStateException("Nobody takes back " + caseNo));
  }

  /**
   * Ends the demand: all its limits stop, and the limit to tell the voter starts.
   *
   * @param opinion in the confirmer's words, or null
   * @throws Refusal when the same person asked, he belongs to the unit, or it is answered by now
   */
  void grant(String caseNo, String opinion, String by) {
    var demand = demands.lock(caseNo);
    var asked = open(caseNo);
    Rule.check(GRANTING, new Confirming(asked, demand, obstacle(demand, by), by));
    decide(asked, caseNo, Verdict.GRANTED, opinion, by);
    var act = asked.wish().act();
    demands.moveTo(caseNo, act.end());
    timeline.record(
        caseNo,
        by,
        act == WithdrawalAct.VOID ? "withdrawal.timeline.voided" : "withdrawal.timeline.withdrawn",
        asked.wish().reason());
    deadlines.begin(caseNo, LimitKind.TELLING_VOTER, demand.deputy());
    events.publishEvent(new DemandWithdrawn(caseNo, act, asked.askedBy(), by));
  }

  /** Another was joined to it meanwhile, it was answered, or he is not free to confirm. */
  private Optional<Reason> obstacle(Demand demand, String by) {
    var caseNo = demand.caseNo();
    return unless(demands.joinedTo(caseNo).isEmpty(), "", "withdrawal.leads-others")
        .or(() -> unless(!hasLeft(demand, by), "", "withdrawal.void-not-yours"))
        .or(() -> answer(caseNo))
        .or(
            () ->
                conditions.stream()
                    .flatMap(condition -> condition.against(caseNo, by).stream())
                    .findFirst());
  }

  private static Optional<Reason> isDecidedByAnother(Confirming confirming) {
    return unless(!confirming.by.equals(confirming.asked.askedBy()), "", "withdrawal.same-person");
  }

  private static Optional<Reason> isNotTooLate(Confirming confirming) {
    return WithdrawalRules.isNotTooLate(confirming.asked.wish().act(), confirming.demand.status());
  }

  /**
   * Lets the demand go on.
   *
   * @throws Refusal when the same person asked, or nobody says why
   */
  void refuse(String caseNo, String opinion, String by) {
    var demand = demands.lock(caseNo);
    var asked = open(caseNo);
    Rule.check(REFUSING, new Confirming(asked, demand, Optional.empty(), by));
    if (opinion == null) {
      throw Refusal.of("opinion", "withdrawal.opinion-missing");
    }
    Substance.require("opinion", opinion);
    decide(asked, caseNo, Verdict.REFUSED, opinion, by);
    timeline.record(caseNo, by, "withdrawal.timeline.refused", asked.wish().act(), opinion);
  }

  /** It went on before anybody decided. */
  @EventListener
  void on(DemandMovedOn event) {
    var asked = open(event.caseNo());
    if (event.status().next().contains(asked.wish().act().end())) {
      return;
    }
    decide(asked, event.caseNo(), Verdict.LAPSED, null, CaseTimeline.SYSTEM);
    timeline.record(
        event.caseNo(), CaseTimeline.SYSTEM, "withdrawal.timeline.lapsed", asked.wish().act());
    events.publishEvent(new WithdrawalLapsed(event.caseNo()));
  }

  private void decide(
      WithdrawalEntity asked, String caseNo, Verdict verdict, String opinion, String by) {
    asked.decide(verdict, opinion, by, LocalDateTime.now(clock));
    table.save(asked);
    demands.takeBack(caseNo, false);
  }

  /**
   * Notes how the voter was told of it.
   *
   * @throws Refusal when the day can't be
   */
  void tell(String caseNo, Told telling, String by) {
    var ended = latest(caseNo);
    days.check("toldOn", telling.toldOn(), ended.decidedOn(), "demand.day.confirmation");
    ended.tell(telling, by, LocalDateTime.now(clock));
    table.save(ended);
    deadlines.meet(caseNo, LimitKind.TELLING_VOTER);
    timeline.record(caseNo, by, "withdrawal.timeline.told", telling.way(), telling.toldOn());
  }
}
