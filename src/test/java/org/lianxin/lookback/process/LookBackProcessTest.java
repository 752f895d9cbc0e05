package org.lianxin.lookback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class LookBackProcessTest {

  private static final String CHECK = "Task_CheckResult";
  private static final String FOLLOW = "Task_FollowUpResult";
  private static final String REOPEN = "Task_ReopenDemand";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("lookback", LookBackProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForSomebodyWhoLooks() {
    assertThat(lookBack().play().waits()).containsExactly(CHECK);
  }

  @Test
  void endsWithAResultThatIsConfirmed() {
    var scene = checked("CONFIRMED").play();

    assertThat(scene.end()).isEqualTo("End_ResultConfirmed");
    assertThat(scene.way()).doesNotContain(REOPEN, FOLLOW);
  }

  @Test
  void hasAnUnsolvedDemandHandledAgainAtOnce() {
    var scene = checked("REOPENED").play();

    assertThat(scene.end()).isEqualTo("End_DemandReopened");
    assertThat(scene.way()).contains(REOPEN).doesNotContain(FOLLOW);
  }

  @Test
  void followsUpWhatIsNotReal() {
    assertThat(checked("NOT_REAL").play().waits()).containsExactly(FOLLOW);

    var settled = followed(false).play();

    assertThat(settled.end()).isEqualTo("End_FollowUpSettled");
    assertThat(settled.way()).doesNotContain(REOPEN);
  }

  @Test
  void hasItHandledAgainWhenTheFollowUpDidNotHelp() {
    var scene = followed(true).play();

    assertThat(scene.end()).isEqualTo("End_DemandReopened");
    assertThat(scene.way()).containsSubsequence(FOLLOW, REOPEN);
  }

  private static Scene followed(boolean isReopened) {
    return checked("NOT_REAL")
        .person(FOLLOW, Map.of(LookBackProcess.IS_REOPENED.name(), isReopened));
  }

  private static Scene checked(String verdict) {
    return lookBack().person(CHECK, Map.of(LookBackProcess.VERDICT.name(), verdict));
  }

  private static Scene lookBack() {
    return Scene.of("lookback", LookBackProcess.KEY).delegate("reopenDemandDelegate");
  }
}
