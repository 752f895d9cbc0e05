package org.lianxin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.handling.process.DemandHandlingProcess.CO_UNIT_COUNT;
import static org.lianxin.handling.process.DemandHandlingProcess.IS_DEPUTY_CONTACTED;
import static org.lianxin.handling.process.DemandHandlingProcess.KEY;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** The way from an order taken to a reply drafted, path by path. */
class DemandHandlingProcessTest {

  private static final Map<String, Object> DONE = Map.of("nextStep", "DONE");
  private static final Map<String, Object> NOTHING = Map.of();

  private static Scene anOrder(boolean isContacted, int coUnits) {
    return Scene.of("handling", KEY)
        .delegate(
            "beginHandlingDelegate",
            execution -> {
              IS_DEPUTY_CONTACTED.set(execution, isContacted);
              CO_UNIT_COUNT.set(execution, coUnits);
            });
  }

  @Test
  void hearsTheDeputyBeforeTheWork() {
    assertThat(anOrder(false, 0).play().waits()).containsExactly("Task_ContactDeputy");
  }

  @Test
  void draftsTheReplyOfASingleUnitWhenTheWorkIsDone() {
    var scene =
        anOrder(false, 0)
            .person("Task_ContactDeputy", NOTHING)
            .person("Task_HandleDemand", DONE)
            .person("Task_DraftReply", NOTHING)
            .play();

    assertThat(scene.end()).isEqualTo("End_ReplyDrafted");
    assertThat(scene.way()).doesNotContain("Call_CoOpinion");
  }

  @Test
  void asksForNoSecondContactAfterARejectedReply() {
    var scene = anOrder(true, 0).play();

    assertThat(scene.waits()).containsExactly("Task_HandleDemand");
  }

  @Test
  void asksEveryOtherUnitWhileTheWorkGoesOn() {
    var scene = anOrder(true, 2).child("co-opinion", NOTHING).child("co-opinion", NOTHING).play();

    assertThat(scene.way()).contains("Call_CoOpinion");
    assertThat(scene.waits()).containsExactly("Task_HandleDemand");
  }

  @Test
  void draftsTheReplyWhenEveryPartIsAnsweredOrLetGo() {
    var scene =
        anOrder(true, 2)
            .child("co-opinion", NOTHING)
            .child("co-opinion", NOTHING)
            .person("Task_HandleDemand", DONE)
            .play();

    assertThat(scene.way()).contains("Call_CoOpinion");
    assertThat(scene.waits()).containsExactly("Task_DraftReply");
  }

  @Test
  void draftsNoReplyWhileAPartIsOpen() {
    var scene = anOrder(true, 2).waiting("co-opinion").person("Task_HandleDemand", DONE).play();

    assertThat(scene.way()).contains("Call_CoOpinion", "Task_HandleDemand");
    assertThat(scene.waits()).isEmpty();
  }

  @Test
  void goesOnWithTheWorkAfterADecisionOnAnExtension() {
    var scene =
        anOrder(true, 0)
            .person("Task_HandleDemand", Map.of("nextStep", "EXTENSION"))
            .person("Task_DecideExtension", NOTHING)
            .play();

    assertThat(scene.waits()).containsExactly("Task_HandleDemand");
  }

  @Test
  void goesOnWithTheWorkAfterADecisionOnASuspension() {
    var scene =
        anOrder(true, 0)
            .person("Task_HandleDemand", Map.of("nextStep", "SUSPENSION"))
            .person("Task_DecideSuspension", NOTHING)
            .person("Task_HandleDemand", DONE)
            .play();

    assertThat(scene.waits()).containsExactly("Task_DraftReply");
  }

  @Test
  void goesOnWithTheWorkOnceTheVoterWasAskedForMore() {
    var scene =
        anOrder(true, 0)
            .person("Task_HandleDemand", Map.of("nextStep", "INQUIRY", "answerUntil", new Date()))
            .child("voter-inquiry", NOTHING)
            .play();

    assertThat(scene.way()).contains("Call_VoterInquiry");
    assertThat(scene.waits()).containsExactly("Task_HandleDemand");
  }

  @AfterAll
  static void hasSeenEveryNode() {
    assertThat(Scene.unvisited("handling", KEY)).isEmpty();
  }
}
