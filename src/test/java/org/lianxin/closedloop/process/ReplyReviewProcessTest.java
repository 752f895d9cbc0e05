package org.lianxin.closedloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class ReplyReviewProcessTest {

  private static final Map<String, Object> UNIT_APPROVES =
      Map.of("isApprovedByUnit", true, "isReplySigned", false);
  private static final Map<String, Object> OFFICE_APPROVES =
      Map.of("isApprovedByOffice", true, "isReplySigned", false);

  private static final Map<String, Object> ON_PAPER =
      Map.of("isSignedOnPaper", true, "isReplySigned", false);

  private final Scene scene = Scene.of("closedloop", ReplyReviewProcess.KEY);

  @AfterAll
  static void visitsEveryNode() {
    assertThat(Scene.unvisited("closedloop", ReplyReviewProcess.KEY)).isEmpty();
  }

  @Test
  void signsAReplyThatBothSidesApproved() {
    scene
        .person("Task_ReviewByUnit", UNIT_APPROVES)
        .person("Task_ReviewByOffice", OFFICE_APPROVES)
        .person("Task_SignByUnit", Map.of("isSignedOnPaper", false, "isReplySigned", true))
        .play();

    assertThat(scene.end()).isEqualTo("End_ReplySigned");
    assertThat(scene.variable("isReplySigned")).isEqualTo(true);
  }

  @Test
  void returnsAReplyThatTheUnitsLeaderRejects() {
    scene
        .person("Task_ReviewByUnit", Map.of("isApprovedByUnit", false, "isReplySigned", false))
        .play();

    assertThat(scene.end()).isEqualTo("End_ReplyReturned");
    assertThat(scene.variable("isReplySigned")).isEqualTo(false);
    assertThat(scene.way()).doesNotContain("Task_ReviewByOffice", "Task_SignByUnit");
  }

  @Test
  void returnsAReplyThatTheOfficeRejects() {
    scene
        .person("Task_ReviewByUnit", UNIT_APPROVES)
        .person("Task_ReviewByOffice", Map.of("isApprovedByOffice", false, "isReplySigned", false))
        .play();

    assertThat(scene.end()).isEqualTo("End_ReplyReturned");
    assertThat(scene.way()).doesNotContain("Task_SignByUnit");
  }

  @Test
  void returnsAReplyThatThePrincipalDoesNotSign() {
    scene
        .person("Task_ReviewByUnit", UNIT_APPROVES)
        .person("Task_ReviewByOffice", OFFICE_APPROVES)
        .person("Task_SignByUnit", Map.of("isSignedOnPaper", false, "isReplySigned", false))
        .play();

    assertThat(scene.end()).isEqualTo("End_ReplyReturned");
  }

  @Test
  void asksTheOfficeToCheckAPaperAndForAnotherWhereItIsUnsound() {
    scene
        .person("Task_ReviewByUnit", UNIT_APPROVES)
        .person("Task_ReviewByOffice", OFFICE_APPROVES)
        .person("Task_SignByUnit", ON_PAPER)
        .person("Task_CheckPaperSignature", Map.of("isReplySigned", false))
        .person("Task_SignByUnit", ON_PAPER)
        .person("Task_CheckPaperSignature", Map.of("isReplySigned", true))
        .play();

    assertThat(scene.end()).isEqualTo("End_ReplySigned");
  }

  @Test
  void asksTheOfficeOnlyAfterTheUnit() {
    assertThat(scene.play().waits()).containsExactly("Task_ReviewByUnit");
  }
}
