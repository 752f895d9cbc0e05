package org.lianxin.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class DeputyFeedbackProcessTest {

  private int ordered;

  /** The unit has replied; this many deputies have to tell another. */
  private Scene replied(int relays) {
    return begun(false, false, relays);
  }

  /** The voter was told of the reply before and objects to it himself. */
  private Scene objected(boolean isRehandlingLeft) {
    return begun(true, isRehandlingLeft, 0);
  }

  private Scene begun(boolean hasVoterObjected, boolean isRehandlingLeft, int relays) {
    return Scene.of("feedback", DeputyFeedbackProcess.KEY)
        .delegate(
            "beginFeedbackDelegate",
            execution -> {
              DeputyFeedbackProcess.HAS_VOTER_OBJECTED.set(execution, hasVoterObjected);
              DeputyFeedbackProcess.IS_REHANDLING_LEFT.set(execution, isRehandlingLeft);
            })
        .delegate(
            "planRelayDelegate",
            execution -> {
              DeputyFeedbackProcess.RELAY_COUNT.set(execution, relays);
              DeputyFeedbackProcess.NEEDS_REHANDLING.set(execution, false);
            })
        .delegate(
            "orderRehandlingDelegate",
            execution -> {
              ordered++;
              DeputyFeedbackProcess.NEEDS_REHANDLING.set(execution, true);
            });
  }

  private static Map<String, Object> told(boolean isDissatisfied, boolean isRehandlingLeft) {
    return Map.of(
        DeputyFeedbackProcess.IS_DISSATISFIED.name(),
        isDissatisfied,
        DeputyFeedbackProcess.IS_REHANDLING_LEFT.name(),
        isRehandlingLeft);
  }

  private static Map<String, Object> decided(boolean again) {
    return Map.of(DeputyFeedbackProcess.NEEDS_REHANDLING.name(), again);
  }

  @Test
  void endsWhenDeputyAndVoterAreContent() {
    var scene =
        replied(0)
            .child("deputy-opinion", Map.of())
            .person("Task_TellVoter", told(false, true))
            .play();

    assertThat(scene.end()).isEqualTo("End_VoterTold");
    assertThat(scene.way()).doesNotContain("Task_RelayResult", "Task_ConfirmResult");
    assertThat(scene.variable(DeputyFeedbackProcess.NEEDS_REHANDLING.name())).isEqualTo(false);
  }

  @Test
  void letsTheCarrierSignAndPassTheWordFromDeputyToDeputyUntilTheLastOneConfirmsIt() {
    var signed = replied(2).child("deputy-opinion", Map.of()).play();
    assertThat(signed.waits()).containsExactly("Task_RelayResult");

    var one =
        replied(2).child("deputy-opinion", Map.of()).person("Task_RelayResult", Map.of()).play();
    assertThat(one.waits()).containsExactly("Task_RelayResult");

    var both =
        replied(2)
            .child("deputy-opinion", Map.of())
            .person("Task_RelayResult", Map.of())
            .person("Task_RelayResult", Map.of())
            .play();
    assertThat(both.waits()).containsExactly("Task_ConfirmResult");

    var confirmed =
        replied(1)
            .child("deputy-opinion", Map.of())
            .person("Task_RelayResult", Map.of())
            .person("Task_ConfirmResult", Map.of())
            .play();
    assertThat(confirmed.waits()).containsExactly("Task_TellVoter");
  }

  @Test
  void waitsForTheVoterToBeToldBeforeAnythingElse() {
    assertThat(replied(0).child("deputy-opinion", Map.of()).play().waits())
        .containsExactly("Task_TellVoter");
  }

  @Test
  void goesBackToTheUnitWhenSomebodyIsDissatisfied() {
    var scene =
        replied(0)
            .child("deputy-opinion", Map.of())
            .person("Task_TellVoter", told(true, true))
            .play();

    assertThat(scene.end()).isEqualTo("End_RehandlingOrdered");
    assertThat(ordered).isEqualTo(1);
    assertThat(scene.variable(DeputyFeedbackProcess.NEEDS_REHANDLING.name())).isEqualTo(true);
  }

  @Test
  void goesBackToTheUnitAtOnceWhenTheVoterObjectsToWhatHeWasTold() {
    var scene = objected(true).play();

    assertThat(scene.end()).isEqualTo("End_RehandlingOrdered");
    assertThat(scene.way()).doesNotContain("Call_DeputyOpinion", "Task_TellVoter");
    assertThat(ordered).isEqualTo(1);
  }

  @Test
  void asksForADecisionWhenTheVoterObjectsAndTheNumberIsUsedUp() {
    assertThat(objected(false).play().waits()).containsExactly("Task_DecideDispute");
    assertThat(ordered).isZero();
  }

  @Test
  void asksForADecisionWhenTheNumberIsUsedUp() {
    var scene =
        replied(0)
            .child("deputy-opinion", Map.of())
            .person("Task_TellVoter", told(true, false))
            .play();

    assertThat(scene.waits()).containsExactly("Task_DecideDispute");
    assertThat(ordered).isZero();
  }

  @Test
  void goesBackOnceMoreWhenTheDecisionSaysSo() {
    var scene =
        replied(0)
            .child("deputy-opinion", Map.of())
            .person("Task_TellVoter", told(true, false))
            .person("Task_DecideDispute", decided(true))
            .play();

    assertThat(scene.end()).isEqualTo("End_RehandlingOrdered");
    assertThat(ordered).isEqualTo(1);
  }

  @Test
  void endsWithAnExplanationWhenTheDecisionSaysSo() {
    var scene =
        replied(0)
            .child("deputy-opinion", Map.of())
            .person("Task_TellVoter", told(true, false))
            .person("Task_DecideDispute", decided(false))
            .play();

    assertThat(scene.end()).isEqualTo("End_DisputeDecided");
    assertThat(ordered).isZero();
    assertThat(scene.variable(DeputyFeedbackProcess.NEEDS_REHANDLING.name())).isEqualTo(false);
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("feedback", DeputyFeedbackProcess.KEY)).isEmpty();
  }
}
