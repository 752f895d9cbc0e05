package org.lianxin.routing.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.PolicySettings;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteProposal;
import org.lianxin.routing.RouteQuestion;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.lianxin.routing.UnitProposal;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Decided;
import org.lianxin.shared.Decisions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Routing by the tables {@code demand-route}, {@code handling-unit} and {@code time-limit}. */
@Service
@EnableConfigurationProperties(PolicySettings.class)
class TableRouting implements Routing {

  /** A table's word for no deputy, no carrier, no unit. */
  private static final String NONE = "NONE";

  private final Decisions decisions;
  private final Directory directory;
  private final PolicySettings policy;
  private final PolicyChoices choices;

  TableRouting(
      Decisions decisions, Directory directory, PolicySettings policy, PolicyChoices choices) {
    this.decisions = decisions;
    this.directory = directory;
    this.policy = policy;
    this.choices = choices;
  }

  @Override
  public RouteProposal propose(RouteQuestion question) {
    var deputy = question.deputyLevel();
    var decided =
        decisions.decide(
            "demand-route",
            Map.of(
                "isAccusation", question.isAccusation(),
                "isLetter", question.isLetter(),
                "letterPolicy", policy.letterPolicy(),
                "areaKind", question.areaKind(),
                "matterLevel", question.matterLevel(),
                "deputyLevel", deputy == null ? NONE : deputy));
    return new RouteProposal(
        Route.valueOf(decided.outputs().get("route")),
        !decided.outputs().get("carrier").equals(NONE),
        decided);
  }

  @Override
  public Optional<Body> officeFor(Route route, String area) {
    return only(bodies(route.office(), area, route));
  }

  @Override
  public Optional<UnitProposal> unitFor(Category category, String area, Route route) {
    var decided = handlingUnit(category, route);
    var ending = "-" + decided.outputs().get("duty");
    var units =
        bodies(BodyKind.HANDLING_UNIT, area, route).stream()
            .filter(body -> body.code().endsWith(ending))
            .toList();
    return only(units).map(unit -> new UnitProposal(unit, decided));
  }

  @Override
  public Optional<String> dutyFor(Category category, Route route) {
    return Optional.of(handlingUnit(category, route).outputs().get("duty"))
        .filter(duty -> !duty.equals(NONE))
        .map(duty -> "-" + duty);
  }

  private Decided handlingUnit(Category category, Route route) {
    return decisions.decide("handling-unit", Map.of("category", category, "route", route));
  }

  @Override
  public LimitProfile profile() {
    return choices
        .find(PolicyKind.LIMITS)
        .map(words -> LimitProfile.valueOf(words.get(0)))
        .orElse(policy.profile());
  }

  @Override
  public TimeLimit limit(LimitProfile profile, LimitKind kind, Urgency urgency) {
    var decided =
        decisions.decide(
            "time-limit", Map.of("profile", profile, "kind", kind, "urgency", urgency));
    return new TimeLimit(
        Limit.parse(decided.outputs().get("limit")), decided.rule(), decided.reason());
  }

  /** The bodies of the street or town itself on its way, of the district on all others. */
  private List<Body> bodies(BodyKind kind, String area, Route route) {
    if (!AreaKind.isCode(area)) {
      return List.of();
    }
    var place =
        switch (route) {
          case STREET, TOWN -> area;
          case DISTRICT, MUNICIPAL, PETITION, MANUAL -> districtOf(area);
        };
    return directory.bodies(kind, place);
  }

  private static String districtOf(String area) {
    return switch (AreaKind.of(area)) {
      case STREET, TOWN, TOWNSHIP, FUNCTIONAL_ZONE -> AreaKind.parentOf(area);
      case DISTRICT, CITY, PROVINCE -> area;
    };
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
