package org.lianxin.caseflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.scene.Scene;

/** Every way of a case through its stages. */
class DemandCaseProcessTest {

  private static final String END = "End_DemandStruckOff";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("caseflow", DemandCaseProcess.KEY)).isEmpty();
  }

  @Test
  void aDemandGoesThroughAllStagesToItsDoubleStrikeOff() {
    var scene =
        aCase(taken("CONTINUES"))
            .child("demand-instruction", Map.of("isPetition", false))
            .child("demand-transfer", Map.of())
            .child("demand-handling", Map.of())
            .child("reply-review", Map.of("isReplySigned", true))
            .child("deputy-feedback", Map.of("needsRehandling", false))
            .play();

    assertThat(scene.end()).isEqualTo(END);
    assertThat(scene.way())
        .containsSubsequence(
            "Call_DemandIntake",
            "Call_DemandInstruction",
            "Call_DemandTransfer",
            "Call_DemandHandling",
            "Call_ReplyReview",
            "Call_DeputyFeedback",
            "Call_StrikeOff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSWERED_ON_SPOT", "NOT_SUSTAINED", "REFERRED"})
  void whatIsSettledAtTheIntakeIsStruckOffWithoutAUnit(String outcome) {
    var scene = aCase(taken(outcome)).play();

    assertThat(scene.end()).isEqualTo(END);
    assertThat(scene.way()).doesNotContain("Call_DemandInstruction", "Call_DeputyFeedback");
  }

  @Test
  void aPetitionGoesToThePetitionSectionAndIsStruckOffToo() {
    var scene =
        aCase(taken("CONTINUES"))
            .child("demand-instruction", Map.of("isPetition", true))
            .child("petition", Map.of())
            .play();

    assertThat(scene.end()).isEqualTo(END);
    assertThat(scene.way()).contains("Call_Petition").doesNotContain("Call_DemandTransfer");
  }

  @Test
  void aRejectedReplyGoesBackToTheUnit() {
    var scene =
        handled()
            .child("demand-handling", Map.of())
            .child("reply-review", Map.of("isReplySigned", false))
            .child("reply-review", Map.of("isReplySigned", true))
            .child("deputy-feedback", Map.of("needsRehandling", false))
            .play();

    assertThat(scene.end()).isEqualTo(END);
  }

  @Test
  void whatSatisfiesNobodyIsHandledAgain() {
    var scene =
        handled()
            .child("demand-handling", Map.of())
            .child("reply-review", Map.of("isReplySigned", true))
            .child("reply-review", Map.of("isReplySigned", true))
            .child("deputy-feedback", Map.of("needsRehandling", true))
            .child("deputy-feedback", Map.of("needsRehandling", false))
            .play();

    assertThat(scene.end()).isEqualTo(END);
  }

  @Test
  void aJoinedDemandWaitsForTheReplyToItsLeadAndIsFedBackItself() {
    var scene = joined(false).child("deputy-feedback", Map.of("needsRehandling", false)).play();
    assertThat(scene.end()).isNull();

    scene.set(DemandCaseProcess.IS_LEAD_ANSWERED.name(), true);

    assertThat(scene.end()).isEqualTo(END);
    assertThat(scene.way()).contains("Call_DeputyFeedback").doesNotContain("Call_DemandHandling");
  }

  @Test
  void aJoinedDemandWaitsNotAtAllWhenItsLeadIsAnsweredAlready() {
    var scene = joined(true).child("deputy-feedback", Map.of("needsRehandling", false)).play();

    assertThat(scene.end()).isEqualTo(END);
    assertThat(scene.way())
        .contains(DemandCaseProcess.CATCH_LEAD_DEMAND_ANSWERED, "Call_DeputyFeedback");
  }

  @Test
  void aWithdrawnDemandEndsWhereverItStands() {
    var scene = joined(false).play();

    scene.message(DemandCaseProcess.MSG_DEMAND_WITHDRAWN);

    assertThat(scene.end()).isEqualTo("End_DemandWithdrawn");
  }

  @Test
  void whatItsVoterObjectsToLeavesTheStrikeOffForTheFeedback() {
    var scene =
        handled()
            .waiting("strike-off")
            .child("reply-review", Map.of("isReplySigned", true))
            .child("deputy-feedback", Map.of("needsRehandling", false))
            .child("deputy-feedback", Map.of("needsRehandling", false))
            .play();

    scene.message(DemandCaseProcess.MSG_VOTER_OBJECTED);

    assertThat(scene.end()).as("the second strike-off waits").isNull();
    assertThat(scene.way()).contains("Boundary_VoterObjected");
  }

  private static Scene joined(boolean isAnswered) {
    return aCase(taken("JOINED"))
        .delegate(
            "leadAnsweredListener",
            execution -> DemandCaseProcess.IS_LEAD_ANSWERED.set(execution, isAnswered));
  }

  private static Scene aCase(Map<String, Object> intake) {
    return Scene.of("caseflow", DemandCaseProcess.KEY)
        .child("demand-intake", intake)
        .child("strike-off", Map.of());
  }

  private static Scene handled() {
    return aCase(taken("CONTINUES"))
        .child("demand-instruction", Map.of("isPetition", false))
        .child("demand-transfer", Map.of())
        .child("demand-handling", Map.of());
  }

  private static Map<String, Object> taken(String outcome) {
    return Map.of("intakeOutcome", outcome);
  }
}
