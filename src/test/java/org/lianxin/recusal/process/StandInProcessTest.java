package org.lianxin.recusal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class StandInProcessTest {

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("recusal", StandInProcess.KEY)).isEmpty();
  }

  @Test
  void asksForSomebodyAtOnce() {
    assertThat(Scene.of("recusal", StandInProcess.KEY).play().waits())
        .containsExactly("Task_AppointStandIn");
  }

  @Test
  void endsWhenSomebodyIsAppointed() {
    var scene =
        Scene.of("recusal", StandInProcess.KEY).person("Task_AppointStandIn", Map.of()).play();

    assertThat(scene.end()).isEqualTo("End_StandInAppointed");
  }

  @Test
  void asksNoMoreWhenSomebodyIsThereOrTheCaseIsOver() {
    var scene = Scene.of("recusal", StandInProcess.KEY).play();

    scene.message(StandInProcess.MSG_STAND_IN_SETTLED);

    assertThat(scene.end()).isEqualTo("End_StandInSettled");
    assertThat(scene.waits()).isEmpty();
  }
}
