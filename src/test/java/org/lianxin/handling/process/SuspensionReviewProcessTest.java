package org.lianxin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class SuspensionReviewProcessTest {

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("handling", SuspensionReviewProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForTheDayOfTheReview() {
    var scene = review(true).play();

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.end()).isNull();
  }

  @Test
  void asksTheOfficeWhenTheDayHasCome() {
    var scene = review(true).play();
    scene.timer("Catch_ReviewDue");
    assertThat(scene.waits()).containsExactly("Task_ReviewSuspension");

    scene = review(true).person("Task_ReviewSuspension", Map.of()).play();
    scene.timer("Catch_ReviewDue");
    assertThat(scene.end()).isEqualTo("End_SuspensionReviewed");
  }

  @Test
  void asksNobodyAboutWhatIsDoneMeanwhile() {
    var scene = review(false).play();
    scene.timer("Catch_ReviewDue");

    assertThat(scene.end()).isEqualTo("End_HandledMeanwhile");
  }

  private static Scene review(boolean isStillHandled) {
    JavaDelegate look =
        execution -> SuspensionReviewProcess.IS_STILL_HANDLED.set(execution, isStillHandled);
    return Scene.of("handling", SuspensionReviewProcess.KEY)
        .with(SuspensionReviewProcess.REVIEW_AT.name(), new Date(Long.MAX_VALUE / 4))
        .delegate("lookAtSuspensionDelegate", look);
  }
}
