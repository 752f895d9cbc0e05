package org.lianxin.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class DemandTransferProcessTest {

  private static final Map<String, Object> TAKEN =
      Map.of("isTaken", true, "needsArbitration", false);
  private static final Map<String, Object> RETURNED =
      Map.of("isTaken", false, "needsArbitration", false);
  private static final Map<String, Object> RETURNED_AGAIN =
      Map.of("isTaken", false, "needsArbitration", true);

  private static final Map<String, Object> TO_A_UNIT = Map.of("isSentUp", false);
  private static final Map<String, Object> SENT_UP = Map.of("isSentUp", true);

  private Scene transfer;
  private int assigned;

  @BeforeEach
  void assigns() {
    transfer =
        Scene.of("transfer", DemandTransferProcess.KEY)
            .delegate("assignOrderDelegate", execution -> assigned++);
  }

  @Test
  void waitsForTheUnitOnceTheOrderIsAssigned() {
    assertThat(transfer.play().waits()).containsExactly("Task_TakeOrder");
    assertThat(assigned).isOne();
  }

  @Test
  void endsWhenTheUnitTakesItsOrder() {
    transfer.person("Task_TakeOrder", TAKEN).play();

    assertThat(transfer.end()).isEqualTo("End_OrderTaken");
  }

  @Test
  void assignsAgainAfterAReturn() {
    transfer
        .person("Task_TakeOrder", RETURNED)
        .person("Task_ReassignOrder", TO_A_UNIT)
        .person("Task_TakeOrder", TAKEN)
        .play();

    assertThat(transfer.end()).isEqualTo("End_OrderTaken");
    assertThat(transfer.way()).doesNotContain("Task_ArbitrateReturn");
    assertThat(assigned).isEqualTo(2);
  }

  @Test
  void letsTheArbiterEndASecondReturn() {
    transfer
        .person("Task_TakeOrder", RETURNED)
        .person("Task_ReassignOrder", TO_A_UNIT)
        .person("Task_TakeOrder", RETURNED_AGAIN)
        .person("Task_ArbitrateReturn", TO_A_UNIT)
        .person("Task_TakeOrder", TAKEN)
        .play();

    assertThat(transfer.end()).isEqualTo("End_OrderTaken");
    assertThat(assigned).isEqualTo(3);
  }

  @Test
  void hasAHigherLevelInstructWhatIsSentUpAndAssignsAsThatSays() {
    transfer
        .person("Task_TakeOrder", RETURNED)
        .person("Task_ReassignOrder", SENT_UP)
        .child("demand-instruction", Map.of())
        .person("Task_TakeOrder", TAKEN)
        .play();

    assertThat(transfer.end()).isEqualTo("End_OrderTaken");
    assertThat(transfer.way()).contains("Call_DemandInstruction");
    assertThat(assigned).isEqualTo(2);
  }

  @Test
  void letsTheArbiterSendItUpToo() {
    transfer
        .person("Task_TakeOrder", RETURNED_AGAIN)
        .person("Task_ArbitrateReturn", SENT_UP)
        .child("demand-instruction", Map.of())
        .person("Task_TakeOrder", TAKEN)
        .play();

    assertThat(transfer.end()).isEqualTo("End_OrderTaken");
    assertThat(assigned).isEqualTo(2);
  }

  @Test
  void assignsNothingBeforeTheHigherLevelHasInstructed() {
    transfer
        .person("Task_TakeOrder", RETURNED)
        .person("Task_ReassignOrder", SENT_UP)
        .waiting("demand-instruction")
        .play();

    assertThat(assigned).isOne();
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("transfer", DemandTransferProcess.KEY)).isEmpty();
  }
}
