package org.lianxin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
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
    var scene = review().play();

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.end()).isNull();
  }

  @Test
  void asksTheOfficeWhenTheDayHasCome() {
    assertThat(review().play().timer("Catch_ReviewDue").waits())
        .containsExactly("Task_ReviewSuspension");

    var scene = review().person("Task_ReviewSuspension", Map.of()).play().timer("Catch_ReviewDue");
    assertThat(scene.end()).isEqualTo("End_SuspensionReviewed");
  }

  @Test
  void asksNobodyAboutWhatIsDoneMeanwhile() {
    var before = review().play().message(SuspensionReviewProcess.MSG_SUSPENSION_OVER);
    assertThat(before.end()).isEqualTo("End_SuspensionOver");

    var asked = review().play().timer("Catch_ReviewDue");
    asked.message(SuspensionReviewProcess.MSG_SUSPENSION_OVER);
    assertThat(asked.end()).isEqualTo("End_SuspensionOver");
  }

  private static Scene review() {
    return Scene.of("handling", SuspensionReviewProcess.KEY)
        .with(SuspensionReviewProcess.REVIEW_AT.name(), new Date(Long.MAX_VALUE / 4));
  }
}
