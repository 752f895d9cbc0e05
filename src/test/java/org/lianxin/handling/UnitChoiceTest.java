package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.QuestionType;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.recusal.Recusals;
import org.lianxin.routing.Category;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;

class UnitChoiceTest {

  private static final String DISTRICT = "310117000000";
  private static final String STREET = "310117001000";
  private static final String OTHER_STREET = "310117002000";
  private static final String CITY = "310000000000";

  private final Directory directory = mock();
  private final People people = mock();
  private final ConflictOfInterest conflicts = mock();
  private final Recusals recusals = mock();
  private final UnitChoice units = new UnitChoice(directory, people, conflicts, recusals);

  @BeforeEach
  void twoUnitsOfTheStreetTwoOfTheDistrictAndOneOfTheCity() {
    bodies(STREET, "S1", "S2");
    bodies(DISTRICT, "D1", "D2");
    bodies(CITY, "M1");
    bodies(OTHER_STREET, "O1");
    when(directory.names(any())).thenReturn(Map.of());
    when(directory.upFrom(anyString())).thenCallRealMethod();
    when(directory.isInLine(anyString(), anyString())).thenCallRealMethod();
    when(people.inGroup(anyString()))
        .thenReturn(List.of(new Person("somebody", "某人", true, List.of())));
  }

  private void bodies(String area, String... codes) {
    var bodies =
        List.of(codes).stream()
            .map(
                code ->
                    new Body(code, code, BodyKind.HANDLING_UNIT, Level.STREET, area, null, true))
            .toList();
    when(directory.bodies(BodyKind.HANDLING_UNIT, area)).thenReturn(bodies);
    bodies.forEach(body -> when(directory.body(body.code())).thenReturn(Optional.of(body)));
  }

  @Test
  void offersTheUnitsOfTheRouteAndTheArea() {
    assertThat(values(Route.STREET)).containsExactly("S1", "S2");
    assertThat(values(Route.TOWN)).isEmpty();
    assertThat(values(Route.DISTRICT)).containsExactly("D1", "D2");
    assertThat(values(Route.MUNICIPAL)).containsExactly("M1", "D1", "D2");
    assertThat(values(Route.PETITION)).isEmpty();
  }

  private List<String> values(Route route) {
    return units.options(aDemand(false, null), route).stream().map(Option::value).toList();
  }

  @Test
  void letsAUnitOfTheStreetHandleAMatterOfTheStreet() {
    assertThatCode(() -> check(Route.STREET, "S1", HandlingMode.SOLE)).doesNotThrowAnyException();
  }

  @Test
  void refusesAUnitOfAnotherLevel() {
    assertThat(refused(Route.STREET, "D1", HandlingMode.SOLE))
        .containsExactly("unit handling.unit.not-of-route");
  }

  @Test
  void letsUnitsOfDifferentLevelsShareAMatter() {
    assertThatCode(() -> check(Route.STREET, "S1", HandlingMode.LEAD, "D1", "M1"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(Route.MUNICIPAL, "M1", HandlingMode.SEPARATE, "D2", "S2"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAUnitOfAnotherPlaceBesideWhoAnswers() {
    assertThat(refused(Route.STREET, "S1", HandlingMode.LEAD, "O1"))
        .containsExactly("coUnits handling.unit.not-of-route");
  }

  @Test
  void refusesAUnitThatNobodyWorksFor() {
    when(people.inGroup("S1.HANDLER")).thenReturn(List.of());

    assertThat(refused(Route.STREET, "S1", HandlingMode.SOLE))
        .containsExactly("unit handling.unit.unmanned");
  }

  @Test
  void refusesTheOwnUnitOfWhoChooses() {
    when(conflicts.exists("officer", "S2")).thenReturn(true);
    when(recusals.own(anyString(), any(), anyString(), anyString()))
        .thenAnswer(call -> Reason.of(call.getArgument(0), "recusal.own"));

    assertThat(refused(Route.STREET, "S2", HandlingMode.SOLE)).containsExactly("unit recusal.own");
    assertThat(refused(Route.STREET, "S1", HandlingMode.LEAD, "S2"))
        .containsExactly("coUnits recusal.own");
  }

  @Test
  void refusesAnAccusationWhoeverIsAccused() {
    for (var accused : List.of("S1", "S1-X", "ELSEWHERE", "")) {
      assertThat(refused(aDemand(true, accused), "S1"))
          .containsExactly("unit handling.unit.accusation");
    }
  }

  @Test
  void refusesOthersBesideASoleUnitAndALeadWithoutOthers() {
    assertThat(refused(Route.STREET, "S1", HandlingMode.SOLE, "S2"))
        .containsExactly("coUnits handling.unit.sole-with-others");
    assertThat(refused(Route.STREET, "S1", HandlingMode.LEAD))
        .containsExactly("coUnits handling.unit.others-missing");
    assertThat(refused(Route.STREET, "S1", HandlingMode.SEPARATE, "S1"))
        .containsExactly("coUnits handling.unit.twice");
  }

  private void check(Route route, String unit, HandlingMode mode, String... others) {
    var charge = new Charge(route, unit, mode, List.of(others), "GW", "请办理。", null);
    units.check(aDemand(false, null), charge, "officer");
  }

  private List<String> refused(Route route, String unit, HandlingMode mode, String... others) {
    return sentences(catchThrowableOfType(Refusal.class, () -> check(route, unit, mode, others)));
  }

  private List<String> refused(Demand demand, String unit) {
    return sentences(
        catchThrowableOfType(
            Refusal.class, () -> units.check(demand, charge(Route.STREET, unit), "officer")));
  }

  private static List<String> sentences(Refusal refusal) {
    return refusal.reasons().stream().map(UnitChoiceTest::sentence).toList();
  }

  private static String sentence(Reason reason) {
    return reason.field() + " " + reason.code();
  }

  private static Charge charge(Route route, String unit) {
    return new Charge(route, unit, HandlingMode.SOLE, List.of(), "GW", "请办理。", null);
  }

  private static Demand aDemand(boolean isAccusation, String accused) {
    return new Demand(
        "XQ-2026-000001",
        DemandStatus.ACCEPTED,
        Channel.VISIT,
        "路灯不亮",
        "晚上看不见路。",
        STREET,
        "",
        Category.LIGHTING,
        Urgency.NORMAL,
        QuestionType.NEED,
        isAccusation,
        accused,
        false,
        "",
        "",
        "GW",
        "deputy",
        "liaison",
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 2),
        "deputy",
        Optional.of(MatterLevel.STREET),
        Optional.empty(),
        false);
  }
}
