package org.lianxin.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteProposal;
import org.lianxin.routing.UnitProposal;
import org.lianxin.shared.Decided;
import org.lianxin.shared.Decisions;

class InstructionEntityTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

  private static final UnitProposal CENTRE =
      new UnitProposal(
          new Body("S1", "一号", BodyKind.HANDLING_UNIT, Level.STREET, "310117001000", null, true),
          decided("handling-unit", "Rule_Lighting"));

  private static Decided decided(String table, String rule) {
    return new Decided(table, 3, rule, "依据。", Map.of("b", "2", "a", "1"), Map.of());
  }

  private static InstructionEntity proposed(Route route, UnitProposal unit) {
    var way = new RouteProposal(route, false, decided("demand-route", "Rule_Street"));
    return new InstructionEntity("XQ-2026-000001", way, Optional.ofNullable(unit), NOW);
  }

  @Test
  void keepsTheRuleThatFired() {
    var instruction = proposed(Route.STREET, CENTRE);

    var decisions = mock(Decisions.class);
    var fourth = new Decisions.Row("诉求去向", 3, 4);
    when(decisions.row("demand-route", 3, "Rule_Street")).thenReturn(fourth);
    assertThat(instruction.rule(decisions)).isEqualTo(fourth);
    assertThat(instruction).extracting("ruleInputs").isEqualTo("{a=1, b=2}");
    assertThat(instruction.proposedUnit()).isEqualTo("S1");
  }

  @Test
  void isChangedByAnotherRouteOrAnotherUnit() {
    var instruction = proposed(Route.STREET, CENTRE);

    assertThat(instruction.isChangedBy(Route.STREET, "S1")).isFalse();
    assertThat(instruction.isChangedBy(Route.STREET, "S2")).isTrue();
    assertThat(instruction.isChangedBy(Route.DISTRICT, null)).isTrue();
  }

  @Test
  void isNotChangedWhereTheTableKnewNothing() {
    assertThat(proposed(Route.MANUAL, null).isChangedBy(Route.DISTRICT, null)).isFalse();
    assertThat(proposed(Route.STREET, null).isChangedBy(Route.STREET, "S2")).isFalse();
  }

  @Test
  void isDecidedOnceAndThenAgainInARowOfItsOwn() {
    var first = proposed(Route.DISTRICT, null);
    first.decide(Route.DISTRICT, null, "请代表提出。", "officer", NOW);

    assertThatIllegalStateException()
        .isThrownBy(() -> first.decide(Route.STREET, "改", "请办理。", "officer", NOW));
    var second = first.again();
    second.decide(Route.STREET, "改", "请办理。", "officer", NOW);
    assertThat(first.seen().route()).isEqualTo(Route.DISTRICT);
    assertThat(second.seen().route()).isEqualTo(Route.STREET);
    assertThat(second)
        .usingRecursiveComparison()
        .comparingOnlyFields("ruleTable", "ruleVersion", "ruleId")
        .isEqualTo(first);
  }
}
