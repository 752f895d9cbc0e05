package org.lianxin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.petition.process.PetitionReviewProcess.IS_REVIEWED;
import static org.lianxin.petition.process.PetitionReviewProcess.KEY;
import static org.lianxin.petition.process.PetitionReviewProcess.REQUEST_UNTIL;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** Two reviews, one after the other, by one process. */
class PetitionReviewProcessTest {

  private static final Date LATER = Date.from(Instant.parse("2036-01-02T01:00:00Z"));
  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> ASKED_HERE =
      Map.of("isReviewRequested", true, "isReviewerHere", true);
  private static final Map<String, Object> ASKED_OUTSIDE =
      Map.of("isReviewRequested", true, "isReviewerHere", false);
  private static final Map<String, Object> TOLD = Map.of("isRecheckOpen", true, "isReviewed", true);
  private static final Map<String, Object> TOLD_FOR_GOOD =
      Map.of("isRecheckOpen", false, "isReviewed", true);

  private static Scene anOpinion() {
    var periods = new AtomicInteger();
    return Scene.of("petition", KEY)
        .delegate(
            "openRequestPeriodDelegate",
            execution -> {
              REQUEST_UNTIL.set(execution, LATER);
              IS_REVIEWED.set(execution, periods.getAndIncrement() > 0);
            })
        .delegate("endRequestPeriodDelegate");
  }

  private static Scene reviewed() {
    return anOpinion()
        .person("Task_RegisterReviewRequest", ASKED_HERE)
        .person("Task_DecideReview", NOTHING)
        .person("Task_TellReview", TOLD);
  }

  @Test
  void endsByTheClockWhenNobodyAsks() {
    var scene = anOpinion().play();
    assertThat(scene.waits()).containsExactly("Task_RegisterReviewRequest");

    scene.timer("Boundary_RequestPeriodOver");

    assertThat(scene.end()).isEqualTo("End_RequestPeriodOver");
    assertThat(scene.variable("isReviewed")).isEqualTo(false);
  }

  @Test
  void endsAtOnceWhenThePetitionerAccepts() {
    var scene =
        anOpinion().person("Task_RegisterReviewRequest", Map.of("isReviewRequested", false)).play();

    assertThat(scene.end()).isEqualTo("End_OpinionAccepted");
    assertThat(scene.variable("isReviewed")).isEqualTo(false);
  }

  @Test
  void waitsForARecheckAfterTheReviewAndKeepsThatOneWasDecided() {
    var scene = reviewed().play();
    assertThat(scene.waits()).containsExactly("Task_RegisterReviewRequest");

    scene.timer("Boundary_RequestPeriodOver");

    assertThat(scene.end()).isEqualTo("End_RequestPeriodOver");
    assertThat(scene.variable("isReviewed")).isEqualTo(true);
  }

  @Test
  void isOverAfterARecheckOutsideThisSystem() {
    var scene =
        reviewed()
            .person("Task_RegisterReviewRequest", ASKED_OUTSIDE)
            .person("Task_RecordReview", NOTHING)
            .person("Task_TellReview", TOLD_FOR_GOOD)
            .play();

    assertThat(scene.end()).isEqualTo("End_ReviewOver");
    assertThat(scene.variable("isReviewed")).isEqualTo(true);
  }

  @AfterAll
  static void hasSeenEveryNode() {
    assertThat(Scene.unvisited("petition", KEY)).isEmpty();
  }
}
