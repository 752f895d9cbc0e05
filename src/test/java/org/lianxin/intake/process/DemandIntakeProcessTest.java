package org.lianxin.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.scene.Scene;

class DemandIntakeProcessTest {

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("intake", DemandIntakeProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForTheDeputyToVerify() {
    assertThat(intake().play().waits()).containsExactly("Task_VerifyDemand");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTINUES, End_DemandAccepted",
    "ANSWERED_ON_SPOT, End_AnsweredOnSpot",
    "JOINED, End_DemandJoined",
  })
  void endsWithTheVerificationWhenTheVoterNeedsNoExplanation(IntakeOutcome outcome, String end) {
    var scene = verified(outcome).play();

    assertThat(scene.end()).isEqualTo(end);
    assertThat(scene.way()).doesNotContain("Task_ExplainToVoter");
    assertThat(scene.variable(DemandIntakeProcess.INTAKE_OUTCOME.name())).isEqualTo(outcome.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_SUSTAINED", "REFERRED"})
  void endsOnlyAfterTheVoterWasToldWhatGoesNoFurther(IntakeOutcome outcome) {
    assertThat(verified(outcome).play().waits()).containsExactly("Task_ExplainToVoter");

    var scene = verified(outcome).person("Task_ExplainToVoter", Map.of()).play();

    assertThat(scene.end()).isEqualTo("End_VoterInformed");
    assertThat(scene.variable(DemandIntakeProcess.INTAKE_OUTCOME.name())).isEqualTo(outcome.name());
  }

  @Test
  void verifiesAgainOnceTheVoterWasAskedForMore() {
    var scene =
        intake()
            .person("Task_VerifyDemand", Map.of("isMoreAsked", true, "answerUntil", new Date()))
            .child("voter-inquiry", Map.of())
            .play();

    assertThat(scene.way()).contains("Call_VoterInquiry");
    assertThat(scene.waits()).containsExactly("Task_VerifyDemand");
  }

  private static Scene verified(IntakeOutcome outcome) {
    return intake()
        .person("Task_VerifyDemand", Map.of("isMoreAsked", false, "intakeOutcome", outcome.name()));
  }

  private static Scene intake() {
    return Scene.of("intake", DemandIntakeProcess.KEY);
  }
}
