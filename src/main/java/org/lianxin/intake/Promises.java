package org.lianxin.intake;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Body;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Component;

/**
 * 当场承诺: a unit answers on the spot and promises something until a day; what it is to report later
 * it has to be able to (rules dated-promise and manned-unit).
 */
@Component
class Promises {

  private final RegistrationChoices choices;
  private final Demands demands;
  private final People people;
  private final Clock clock;
  private final List<Rule<VerifyDemand.Answers>> rules =
      List.of(
          Promises::isGivenOnTheSpot,
          Promises::namesTheUnit,
          Promises::namesThePerson,
          Promises::namesTheDay,
          this::lookAhead);

  Promises(RegistrationChoices choices, Demands demands, People people, Clock clock) {
    this.choices = choices;
    this.demands = demands;
    this.people = people;
    this.clock = clock;
  }

  /** The units that may promise something in this case. */
  List<Option> units(String caseNo) {
    return choices.units(demands.get(caseNo).area()).stream()
        .filter(this::isManned)
        .map(unit -> new Option(unit.name(), unit.code()))
        .toList();
  }

  private boolean isManned(Body unit) {
    return Stream.of(Role.HANDLER, Role.UNIT_LEADER)
        .allMatch(
            role ->
                people.inGroup(Post.group(unit.code(), role)).stream().anyMatch(Person::active));
  }

  /**
   * Judges what is promised, if something is.
   *
   * @throws org.lianxin.shared.Refusal when unit, person or day is missing or can't be
   */
  void check(String caseNo, VerifyDemand.Answers given) {
    if (isNone(given)) {
      return;
    }
    Rule.check(rules, given);
    var isKnown = units(caseNo).stream().anyMatch(unit -> unit.value().equals(given.promisedBy()));
    Rule.check(
        List.of(
            said ->
                unless(isKnown, "promisedBy", "intake.promise.unit-unknown", said.promisedBy())),
        given);
  }

  private static boolean isNone(VerifyDemand.Answers given) {
    return given.promisedBy() == null && given.promiser() == null && given.promisedOn() == null;
  }

  private static Optional<Reason> isGivenOnTheSpot(VerifyDemand.Answers given) {
    return unless(
        given.outcome() == IntakeOutcome.ANSWERED_ON_SPOT,
        "promisedOn",
        "intake.promise.not-on-the-spot");
  }

  private static Optional<Reason> namesTheUnit(VerifyDemand.Answers given) {
    return unless(given.promisedBy() != null, "promisedBy", "intake.promise.unit-missing");
  }

  private static Optional<Reason> namesThePerson(VerifyDemand.Answers given) {
    return unless(given.promiser() != null, "promiser", "intake.promise.person-missing");
  }

  private static Optional<Reason> namesTheDay(VerifyDemand.Answers given) {
    return unless(given.promisedOn() != null, "promisedOn", "intake.promise.day-missing");
  }

  private Optional<Reason> lookAhead(VerifyDemand.Answers given) {
    var day = given.promisedOn();
    return unless(
        day == null || day.isAfter(LocalDate.now(clock)),
        "promisedOn",
        "intake.promise.day-past",
        String.valueOf(day));
  }
}
