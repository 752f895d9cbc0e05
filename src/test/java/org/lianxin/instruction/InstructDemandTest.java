package org.lianxin.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Orders;
import org.lianxin.instruction.InstructDemand.Answers;
import org.lianxin.routing.Route;
import org.lianxin.shared.Decisions;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;

class InstructDemandTest {

  private static final String CASE = "XQ-2026-000001";

  private final Instructions instructions = mock();
  private final Suggestions suggestions = mock();
  private final Orders orders = mock();
  private final InstructionEntity proposal = mock();
  private final Demands demands = mock();
  private final Demand demand = mock();
  private final ReplyDay days = mock();
  private final InstructDemand instruct =
      new InstructDemand(
          new Instructing(
              instructions, suggestions, orders, demands, mock(), days, mock(), mock(), mock()),
          instructions,
          suggestions,
          demands,
          mock(),
          mock(),
          mock(),
          days,
          mock(),
          mock(),
          mock(),
          mock());

  @BeforeEach
  void proposesTheStreet() {
    when(demands.get(CASE)).thenReturn(demand);
    when(instructions.proposal(CASE)).thenReturn(proposal);
    when(instructions.rule(proposal)).thenReturn(new Decisions.Row("诉求去向", 1, 4));
    when(suggestions.failure(CASE)).thenReturn(Optional.empty());
  }

  @Test
  void opensWithTheProposalAsTheAnswer() {
    when(proposal.proposedRoute()).thenReturn(Route.STREET);
    when(proposal.proposedUnit()).thenReturn("S1");

    assertThat(facts())
        .containsEntry("route", "STREET")
        .containsEntry("unit", "S1")
        .containsEntry("handlingMode", "SOLE");
  }

  @Test
  void opensWithoutAnAnswerWhatTheTablesLeaveToAPerson() {
    when(proposal.isManual()).thenReturn(true);
    when(proposal.proposedRoute()).thenReturn(Route.MANUAL);

    assertThat(facts()).doesNotContainKeys("route", "unit", "handlingMode");
  }

  @Test
  void sendsAMatterOfTheStreetToAUnit() {
    assertThat(instruct(Route.STREET, "S1", false, null))
        .containsEntry("way", Way.UNIT)
        .containsEntry("isPetition", false);
    verify(orders).instruct(any(), any(), any());
  }

  @Test
  void makesNoPetitionOfACaseWhoseReplyOthersWaitFor() {
    when(demands.joinedTo(CASE)).thenReturn(List.of(mock(Demand.class)));

    assertThatThrownBy(() -> instruct(Route.PETITION, null, false, null))
        .isInstanceOf(Refusal.class)
        .hasMessage("route: instruction.others-joined");
    var inOrder = inOrder(demands); // or somebody joins it between the question and the decision
    inOrder.verify(demands).lock(CASE);
    inOrder.verify(demands).joinedTo(CASE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Route.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PETITION", "MANUAL"})
  void sendsAnAccusationNowhereElseWhateverTheReason(Route route) {
    when(demand.isAccusation()).thenReturn(true);

    assertThatThrownBy(() -> instruct(route, "S1", true, "情况特殊，由街道自行调查"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("route: instruction.accusation");
    verifyNoInteractions(orders);
  }

  @Test
  void sendsAMatterOfTheDistrictToADeputyFirst() {
    assertThat(instruct(Route.DISTRICT, null, false, null)).containsEntry("way", Way.SUGGESTION);
    verifyNoInteractions(orders);
  }

  @Test
  void sendsAPetitionToItsSection() {
    assertThat(instruct(Route.PETITION, null, false, null))
        .containsEntry("way", Way.PETITION)
        .containsEntry("isPetition", true);
  }

  @Test
  void makesNoPetitionOfWhatAUnitHadAndWasSentUp() {
    when(instructions.isSentUp(CASE)).thenReturn(true);

    assertThat(refused(Route.PETITION, null, false, null))
        .isEqualTo("route instruction.sent-up-petition");
  }

  @Test
  void sendsAMatterOfTheDistrictToAUnitOnceASuggestionHasFailed() {
    when(suggestions.failure(CASE)).thenReturn(Optional.of("代表不同意领衔"));

    assertThat(instruct(Route.DISTRICT, "D1", true, null)).containsEntry("way", Way.UNIT);
  }

  @Test
  void refusesAMatterOfTheDistrictWithoutADeputyBefore() {
    assertThat(refused(Route.DISTRICT, "D1", true, null))
        .isEqualTo("direct instruction.direct-too-early");
  }

  @Test
  void refusesAChangeWithoutAReason() {
    when(proposal.isChangedBy(Route.TOWN, "T1")).thenReturn(true);

    assertThat(refused(Route.TOWN, "T1", false, null))
        .isEqualTo("changeReason instruction.reason-missing");
    assertThat(instruct(Route.TOWN, "T1", false, "权限在镇。")).containsEntry("way", Way.UNIT);
  }

  @Test
  void refusesToLeaveTheRouteOpen() {
    assertThat(refused(Route.MANUAL, null, false, null))
        .isEqualTo("route instruction.route-missing");
  }

  @Test
  void refusesAUnitWhereNoneIsChosenYet() {
    assertThat(refused(Route.MUNICIPAL, "D1", false, null))
        .isEqualTo("unit instruction.unit-too-early");
    assertThat(refused(Route.PETITION, "D1", false, null))
        .isEqualTo("unit instruction.unit-too-early");
  }

  @Test
  void refusesAStreetMatterWithoutAUnit() {
    assertThat(refused(Route.STREET, null, false, null)).isEqualTo("unit handling.unit.missing");
  }

  private Map<String, Object> facts() {
    when(days.latest(any())).thenReturn(LocalDate.EPOCH);
    return instruct.facts(new Occasion(new Matter(CASE, 0), "task", "officer"));
  }

  private Map<String, Object> instruct(
      Route route, String unit, boolean direct, String changeReason) {
    return instruct.complete(
        new Occasion(new Matter(CASE, 0), "task", "officer"),
        new Answers(
            "请办理。",
            HandlingMode.SOLE,
            unit,
            List.of(),
            null,
            direct,
            changeReason,
            route,
            null,
            null,
            null));
  }

  private String refused(Route route, String unit, boolean direct, String changeReason) {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> instruct(route, unit, direct, changeReason));
    var reason = refusal.reasons().get(0);
    return reason.field() + " " + reason.code();
  }
}
