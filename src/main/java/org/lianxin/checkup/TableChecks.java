package org.lianxin.checkup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteQuestion;
import org.lianxin.routing.Routing;
import org.lianxin.routing.Urgency;

/** What the decision tables need: an answer to each question, and a unit for each answer. */
final class TableChecks {

  /** The Chinese names of the two tables, as Cockpit has them. */
  private static final String DEMAND_ROUTE = "诉求去向";

  private static final String HANDLING_UNIT = "承办单位";

  private TableChecks() {}

  static Stream<Fault> categoriesWithoutUnit(Setup setup) {
    var duties = new EnumMap<Route, Map<Category, String>>(Route.class);
    Stream.of(Route.STREET, Route.TOWN, Route.DISTRICT)
        .forEach(route -> duties.put(route, duties(route, setup.routing())));
    return Stream.concat(setup.townships().stream(), setup.districts().stream())
        .flatMap(area -> categoriesWithoutUnit(area, duties, setup.routing()));
  }

  /** What the table says on this way; without the categories of which it says nothing. */
  private static Map<Category, String> duties(Route route, Routing routing) {
    var duties = new EnumMap<Category, String>(Category.class);
    Stream.of(Category.values())
        .filter(category -> answers(() -> routing.dutyFor(category, route)))
        .forEach(
            category ->
                routing.dutyFor(category, route).ifPresent(duty -> duties.put(category, duty)));
    return duties;
  }

  private static Stream<Fault> categoriesWithoutUnit(
      Area area, Map<Route, Map<Category, String>> duties, Routing routing) {
    var route =
        switch (area.kind()) {
          case STREET -> Route.STREET;
          case TOWN, TOWNSHIP -> Route.TOWN;
          case DISTRICT -> Route.DISTRICT;
          default -> null;
        };
    return route == null
        ? Stream.empty()
        : unitless(area, route, duties.get(route), routing).entrySet().stream()
            .map(
                duty ->
                    Fault.of(
                        Check.CATEGORY_WITHOUT_UNIT,
                        area.name(),
                        area.code(),
                        duty.getValue(),
                        duty.getKey()));
  }

  /** The categories for which the table names a unit that is not there, by its code's ending. */
  private static Map<String, List<Category>> unitless(
      Area area, Route route, Map<Category, String> duties, Routing routing) {
    return duties.keySet().stream()
        .filter(category -> routing.unitFor(category, area.code(), route).isEmpty())
        .collect(groupingBy(duties::get, LinkedHashMap::new, toList()));
  }

  static Stream<Fault> limitsWithoutRow(Setup setup) {
    return Stream.of(LimitKind.values())
        .flatMap(
            kind -> {
              var missing =
                  Stream.of(Urgency.values())
                      .filter(urgency -> !answers(() -> setup.routing().limit(kind, urgency)))
                      .toList();
              return missing.isEmpty()
                  ? Stream.empty()
                  : Stream.of(Fault.of(Check.LIMIT_WITHOUT_ROW, kind, missing));
            });
  }

  static Stream<Fault> gaps(Setup setup) {
    return Stream.concat(gapsOfRoutes(setup.routing()), gapsOfUnits(setup.routing()));
  }

  private static Stream<Fault> gapsOfRoutes(Routing routing) {
    return questions()
        .filter(question -> !answers(() -> routing.propose(question)))
        .map(TableChecks::gap);
  }

  private static Fault gap(RouteQuestion question) {
    var asked = new ArrayList<Object>();
    asked.add(question.areaKind());
    asked.add(question.matterLevel());
    if (question.deputyLevel() != null) {
      asked.add(question.deputyLevel());
    }
    return Fault.of(Check.TABLE_WITH_GAP, DEMAND_ROUTE, List.copyOf(asked));
  }

  /** All that may be asked for a way: an accusation goes its own way whatever else it is. */
  private static Stream<RouteQuestion> questions() {
    var deputies = new ArrayList<Level>(Arrays.asList(Level.values()));
    deputies.removeIf(level -> !level.hasCongress());
    deputies.add(null);
    return Stream.of(AreaKind.values())
        .flatMap(
            area ->
                Stream.of(MatterLevel.values())
                    .flatMap(
                        matter ->
                            deputies.stream()
                                .flatMap(
                                    deputy ->
                                        Stream.of(true, false)
                                            .map(
                                                letter ->
                                                    new RouteQuestion(
                                                        false, letter, matter, area, deputy)))));
  }

  private static Stream<Fault> gapsOfUnits(Routing routing) {
    return Stream.of(Category.values())
        .flatMap(
            category ->
                Stream.of(Route.values())
                    .filter(route -> !answers(() -> routing.dutyFor(category, route)))
                    .map(
                        route ->
                            Fault.of(
                                Check.TABLE_WITH_GAP, HANDLING_UNIT, List.of(category, route))));
  }

  /** A table says that no row fits, or several, by an exception: {@link Routing}. */
  private static boolean answers(Runnable question) {
    try {
      question.run();
      return true;
    } catch (IllegalStateException noRow) {
      return false;
    }
  }
}
