package org.lianxin.handling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.Demand;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.recusal.Recusals;
import org.lianxin.routing.Route;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Component;

/** Which units may get an order, and what a choice among them has to keep. */
@Component
public class UnitChoice {

  private static final String UNIT = "unit";
  private static final String CO_UNITS = "coUnits";

  private final Directory directory;
  private final People people;
  private final ConflictOfInterest conflicts;
  private final Recusals recusals;

  UnitChoice(Directory directory, People people, ConflictOfInterest conflicts, Recusals recusals) {
    this.directory = directory;
    this.people = people;
    this.conflicts = conflicts;
    this.recusals = recusals;
  }

  /** The units of this way for the demand's area, as options. */
  public List<Option> options(Demand demand, Route route) {
    return units(demand, route).stream().map(UnitChoice::option).toList();
  }

  /** The units of all ways for the demand's area, as options. */
  public List<Option> options(Demand demand) {
    return Stream.of(Route.STREET, Route.TOWN, Route.DISTRICT, Route.MUNICIPAL)
        .flatMap(route -> units(demand, route).stream())
        .distinct()
        .map(UnitChoice::option)
        .toList();
  }

  /** The codes of units that are offered. */
  public static List<String> codes(List<Option> options) {
    return options.stream().map(Option::value).toList();
  }

  private List<String> ofAnyLevel(Demand demand) {
    return codes(options(demand));
  }

  /** Whether the code is one of a unit of any way for the demand's area. */
  public boolean isOption(Demand demand, String code) {
    return ofAnyLevel(demand).contains(code);
  }

  private static Option option(Body body) {
    return new Option(body.name(), body.code());
  }

  private List<Body> units(Demand demand, Route route) {
    return areas(demand.area(), route).stream()
        .flatMap(area -> directory.bodies(BodyKind.HANDLING_UNIT, area).stream())
        .toList();
  }

  /**
   * The areas whose units answer on this way. A functional zone's own committee is one of the
   * district's organs; a municipal matter may come back to the district's counterpart.
   */
  private static Set<String> areas(String area, Route route) {
    var kind = AreaKind.of(area);
    var areas = new LinkedHashSet<String>();
    switch (route) {
      case STREET -> {
        if (kind == AreaKind.STREET) {
          areas.add(area);
        }
      }
      case TOWN -> {
        if (kind == AreaKind.TOWN || kind == AreaKind.TOWNSHIP) {
          areas.add(area);
        }
      }
      case DISTRICT -> {
        if (kind == AreaKind.FUNCTIONAL_ZONE) {
          areas.add(area);
        }
        areas.add(AreaKind.districtOf(area));
      }
      case MUNICIPAL -> {
        for (var next = AreaKind.parentOf(AreaKind.districtOf(area));
            next != null;
            next = AreaKind.parentOf(next)) {
          areas.add(next);
        }
        areas.add(AreaKind.districtOf(area));
      }
      case PETITION, MANUAL -> areas.clear();
    }
    return areas;
  }

  /**
   * Refuses a choice that may not be, naming all that is wrong with it. Who answers is of the level
   * that has the power; who has a part beside him may be of any (rule levels-together).
   *
   * @param by the login of the person who chooses
   */
  public void check(Demand demand, Charge charge, String by) {
    var reasons = new ArrayList<Reason>();
    var leads = units(demand, charge.route()).stream().map(Body::code).toList();
    check(UNIT, charge.unit(), leads, demand, by).ifPresent(reasons::add);
    var others = charge.coUnits().isEmpty() ? List.<String>of() : ofAnyLevel(demand);
    for (var unit : charge.coUnits()) {
      check(CO_UNITS, unit, others, demand, by).ifPresent(reasons::add);
    }
    checkMode(charge).ifPresent(reasons::add);
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  /**
   * Refuses a unit that may not take the part of another beside the one that answers.
   *
   * @param by the login of the person who chooses
   */
  void checkOther(Demand demand, String unit, String by) {
    check(UNIT, unit, ofAnyLevel(demand), demand, by)
        .ifPresent(
            reason -> {
              throw new Refusal(List.of(reason));
            });
  }

  private Optional<Reason> check(
      String field, String unit, List<String> valid, Demand demand, String by) {
    var name = directory.names(List.of(unit)).getOrDefault(unit, unit);
    if (!valid.contains(unit)) {
      return reason(field, "handling.unit.not-of-route", name);
    }
    if (!isManned(unit)) {
      return reason(field, "handling.unit.unmanned", name);
    }
    if (demand.isAccusation()) { // whoever is accused (rule accusation-kept)
      return reason(field, "handling.unit.accusation", name);
    }
    if (conflicts.exists(by, unit)) {
      return Optional.of(recusals.own(field, demand, unit, by));
    }
    return Optional.empty();
  }

  private static Optional<Reason> reason(String field, String code, String unit) {
    return Optional.of(Reason.of(field, code, unit));
  }

  /** An order that nobody can take or answer for would be lost (rule manned-unit). */
  private boolean isManned(String unit) {
    return Stream.of(Role.HANDLER, Role.UNIT_LEADER)
        .allMatch(role -> people.inGroup(Post.group(unit, role)).stream().anyMatch(Person::active));
  }

  private static Optional<Reason> checkMode(Charge charge) {
    var isSole = charge.mode() == HandlingMode.SOLE;
    if (isSole && !charge.coUnits().isEmpty()) {
      return Optional.of(Reason.of(CO_UNITS, "handling.unit.sole-with-others"));
    }
    if (!isSole && charge.coUnits().isEmpty()) {
      return Optional.of(Reason.of(CO_UNITS, "handling.unit.others-missing"));
    }
    var all = Stream.concat(Stream.of(charge.unit()), charge.coUnits().stream()).toList();
    return Set.copyOf(all).size() < all.size()
        ? Optional.of(Reason.of(CO_UNITS, "handling.unit.twice"))
        : Optional.empty();
  }
}
