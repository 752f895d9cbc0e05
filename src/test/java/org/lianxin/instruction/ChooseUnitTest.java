package org.lianxin.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Demands;
import org.lianxin.routing.Routing;
import org.lianxin.routing.UnitProposal;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;

class ChooseUnitTest {

  private static final String CASE = "XQ-2026-000001";

  private final Instructions instructions = mock();
  private final Demands demands = mock(RETURNS_DEEP_STUBS);
  private final Routing routing = mock();
  private final ReplyDay days = mock();
  private final ChooseUnit choose =
      new ChooseUnit(mock(), instructions, mock(), demands, routing, mock(), mock(), days, mock());

  @BeforeEach
  void anAdoptedSuggestion() {
    Instruction instruction = mock();
    when(instructions.find(any())).thenReturn(Optional.of(instruction));
    when(days.latest(any())).thenReturn(LocalDate.of(2027, 3, 1));
  }

  @Test
  void opensWithTheUnitThatTheTableNames() {
    UnitProposal proposal = mock(RETURNS_DEEP_STUBS);
    when(proposal.unit().code()).thenReturn("SW");
    when(proposal.unit().name()).thenReturn("区水务局");
    when(proposal.decided().reason()).thenReturn("排水事项由水务部门承办。");
    when(routing.unitFor(any(), any(), any())).thenReturn(Optional.of(proposal));

    assertThat(facts())
        .containsEntry("unit", "SW")
        .containsEntry("handlingMode", "SOLE")
        .containsEntry("proposedUnit", "区水务局：排水事项由水务部门承办。");
  }

  @Test
  void leavesToAPersonWhatTheTableDoesNotSay() {
    when(routing.unitFor(any(), any(), any())).thenReturn(Optional.empty());

    assertThat(facts())
        .doesNotContainKeys("unit", "handlingMode")
        .containsEntry("proposedUnit", "");
  }

  private Map<String, Object> facts() {
    return choose.facts(new Occasion(new Matter(CASE, 0), "task", "officer"));
  }
}
