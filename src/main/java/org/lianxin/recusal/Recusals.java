package org.lianxin.recusal;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandInBegun;
import org.lianxin.standin.StandInOver;
import org.lianxin.standin.StandIns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 回避: who leads or works for a unit never acts for the congress on its case (rule own-house). It is
 * found when the unit is proposed, and again when it gets its order and when its reply is drafted;
 * where nobody of an office is left, the deputies' office is asked at once for somebody who stands
 * in. An entry of a timeline keeps the code that it was first written with.
 */
@Service
@Transactional
public class Recusals {

  /**
   * Somebody was refused who is alone in his office.
   *
   * @param caseNo the case
   * @param office the code of the office
   * @param login who
   * @param unit the code of the unit to which he belongs
   */
  record Barred(String caseNo, String office, String login, String unit) {}

  private final ConflictOfInterest conflicts;
  private final StandIns standIns;
  private final Directory directory;
  private final People people;
  private final Demands demands;
  private final Offices offices;
  private final CaseTimeline timeline;
  private final Words words;
  private final ApplicationEventPublisher events;

  Recusals(
      ConflictOfInterest conflicts,
      StandIns standIns,
      Directory directory,
      People people,
      Demands demands,
      Offices offices,
      CaseTimeline timeline,
      Words words,
      ApplicationEventPublisher events) {
    this.conflicts = conflicts;
    this.standIns = standIns;
    this.directory = directory;
    this.people = people;
    this.demands = demands;
    this.offices = offices;
    this.timeline = timeline;
    this.words = words;
    this.events = events;
  }

  private boolean bars(Person person, Collection<String> units) {
    return units.stream().anyMatch(unit -> conflicts.exists(person.login(), unit));
  }

  private List<Person> officers(String office) {
    return people.inGroup(Post.group(office, Role.OFFICER)).stream()
        .filter(Person::active)
        .toList();
  }

  private List<Person> barred(String office, Collection<String> units) {
    return officers(office).stream().filter(person -> bars(person, units)).toList();
  }

  /** Whoever of the office may act, and who stands in for it in this case. */
  private List<Person> free(String caseNo, String office, Collection<String> units) {
    return Stream.concat(
            officers(office).stream(),
            standIns.inCase(caseNo, office).stream().flatMap(login -> people.find(login).stream()))
        .filter(Person::active)
        .filter(person -> !bars(person, units))
        .toList();
  }

  /**
   * Whoever of the office would have to stand back if one of these units got the order, and who is
   * left: a line for each unit, empty when there is none.
   */
  @Transactional(readOnly = true)
  public String note(Demand demand, String office, Collection<String> units) {
    return units.stream()
        .filter(unit -> !barred(office, List.of(unit)).isEmpty())
        .map(unit -> line(demand, office, List.of(unit)))
        .collect(joining("\n"));
  }

  private String line(Demand demand, String office, List<String> units) {
    var free = free(demand.caseNo(), office, units);
    var barred = names(barred(office, units));
    return free.isEmpty()
        ? words.text(
            "recusal.nobody", words.bodies(units), barred, words.body(office), deputies(demand))
        : words.text("recusal.some", words.bodies(units), barred, names(free));
  }

  private String deputies(Demand demand) {
    return words.body(offices.deputies(demand));
  }

  private static String names(List<Person> some) {
    return some.stream().map(Person::name).collect(joining("、"));
  }

  /**
   * Asks for somebody who stands in where nobody of the office may act on a case of these units:
   * those proposed, or those of its order.
   */
  public void find(String caseNo, String office, List<String> units) {
    var barred = barred(office, units);
    if (barred.isEmpty() || !free(caseNo, office, units).isEmpty()) {
      standIns.settle(caseNo, office);
    } else if (standIns.need(caseNo, barred.get(0).login(), office, units)) {
      timeline.record(
          caseNo,
          CaseTimeline.SYSTEM,
          "handling.timeline.recusal-nobody",
          words.bodies(units),
          names(barred),
          words.body(office),
          deputies(demands.get(caseNo)));
    }
  }

  /**
   * The deputies' office appoints who stands in for an office in a case.
   *
   * @throws Refusal when it is himself, or somebody who belongs to a unit of the case
   */
  void appoint(String caseNo, String login, String reason, String by) {
    var principal = standIns.needed(caseNo).map(StandIn::principal).orElse("");
    standIns.appointForCase(caseNo, login, reason, by);
    timeline.record(
        caseNo,
        by,
        "handling.timeline.stand-in-appointed",
        words.person(login),
        words.person(principal),
        reason);
  }

  /**
   * Why somebody may not choose his own unit, and the cure: a colleague, or whoever will stand in.
   *
   * @param field the answer's key
   * @param by the login of the person who chooses
   */
  public Reason own(String field, Demand demand, String unit, String by) {
    var office = office(demand, by);
    var free = free(demand.caseNo(), office, List.of(unit));
    if (!free.isEmpty()) {
      return Reason.of(field, "recusal.own", words.body(unit), names(free));
    }
    events.publishEvent(new Barred(demand.caseNo(), office, by, unit));
    return Reason.of(field, "recusal.own-alone", words.body(unit), deputies(demand));
  }

  /**
   * The office for which somebody chooses: the case's own, where he is one of it.
   *
   * @param by the login of the person who chooses
   */
  @Transactional(readOnly = true)
  public String office(Demand demand, String by) {
    var own =
        people.find(by).stream()
            .flatMap(person -> person.posts().stream())
            .filter(post -> post.role() == Role.OFFICER)
            .map(Post::body)
            .toList();
    return own.isEmpty() || own.contains(demand.office()) ? demand.office() : own.get(0);
  }

  /** What he wanted is undone by now; that somebody is needed stays. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(Barred event) {
    find(event.caseNo(), event.office(), List.of(event.unit()));
  }

  /** The units have their order: the case's story says who stands back, and who acts. */
  public void assigned(String caseNo, String office, List<String> units) {
    var barred = barred(office, units);
    var free = free(caseNo, office, units);
    if (!barred.isEmpty() && !free.isEmpty()) {
      timeline.record(
          caseNo,
          CaseTimeline.SYSTEM,
          "handling.timeline.recusal-some",
          words.bodies(units),
          names(barred),
          names(free));
    }
    find(caseNo, office, units);
  }

  /** The case's story says who stands in from now on. */
  @EventListener
  public void on(StandInBegun event) {
    var standIn = event.standIn();
    if (standIn.caseNo() != null) {
      timeline.record(
          standIn.caseNo(),
          CaseTimeline.SYSTEM,
          "handling.timeline.stand-in-begun",
          words.person(standIn.login()),
          words.person(standIn.principal()),
          words.body(standIn.body()));
    }
  }

  /** Whoever stood in for one case does so no more, or may not: somebody else has to. */
  @EventListener
  public void on(StandInOver event) {
    var standIn = event.standIn();
    if (standIn.caseNo() != null && !demands.get(standIn.caseNo()).status().isOver()) {
      find(standIn.caseNo(), standIn.body(), standIn.against());
    }
  }
}
