package org.lianxin.instruction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class DemandInstructionProcessTest {

  private static final Map<String, Object> TO_A_UNIT = Map.of("way", "UNIT", "isPetition", false);
  private static final Map<String, Object> TO_A_DEPUTY =
      Map.of("way", "SUGGESTION", "isPetition", false);
  private static final Map<String, Object> TO_THE_PETITION_SECTION =
      Map.of("way", "PETITION", "isPetition", true);

  private Scene instruction;

  @BeforeEach
  void proposes() {
    instruction =
        Scene.of("instruction", DemandInstructionProcess.KEY).delegate("proposeRouteDelegate");
  }

  @Test
  void leavesTheProposalToAPerson() {
    assertThat(instruction.play().waits()).containsExactly("Task_InstructDemand");
  }

  @Test
  void endsWithAUnitForAMatterOfTheStreet() {
    instruction.person("Task_InstructDemand", TO_A_UNIT).play();

    assertThat(instruction.end()).isEqualTo("End_DemandInstructed");
    assertThat(instruction.variable("isPetition")).isEqualTo(false);
  }

  @Test
  void forwardsAPetition() {
    instruction.person("Task_InstructDemand", TO_THE_PETITION_SECTION).play();

    assertThat(instruction.end()).isEqualTo("End_PetitionForwarded");
    assertThat(instruction.variable("isPetition")).isEqualTo(true);
  }

  @Test
  void asksForAUnitOnceTheSuggestionIsAdopted() {
    instruction
        .person("Task_InstructDemand", TO_A_DEPUTY)
        .child("suggestion", Map.of("isAdopted", true))
        .person("Task_ChooseUnit", Map.of())
        .play();

    assertThat(instruction.end()).isEqualTo("End_DemandInstructed");
    assertThat(instruction.way()).contains("Task_ChooseUnit");
  }

  @Test
  void instructsAgainWhenNoDeputyCarriesIt() {
    instruction
        .person("Task_InstructDemand", TO_A_DEPUTY)
        .child("suggestion", Map.of("isAdopted", false))
        .play();
    assertThat(instruction.waits()).containsExactly("Task_InstructDemand");
  }

  @Test
  void sendsItToAUnitAfterASuggestionThatCameToNothing() {
    instruction
        .person("Task_InstructDemand", TO_A_DEPUTY)
        .child("suggestion", Map.of("isAdopted", false))
        .person("Task_InstructDemand", TO_A_UNIT)
        .play();

    assertThat(instruction.end()).isEqualTo("End_DemandInstructed");
    assertThat(instruction.way()).doesNotContain("Task_ChooseUnit");
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("instruction", DemandInstructionProcess.KEY)).isEmpty();
  }
}
