package org.lianxin.closedloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class StrikeOffProcessTest {

  private final Scene scene =
      Scene.of("closedloop", StrikeOffProcess.KEY).delegate("beginStrikeOffDelegate");

  @AfterAll
  static void visitsEveryNode() {
    assertThat(Scene.unvisited("closedloop", StrikeOffProcess.KEY)).isEmpty();
  }

  @Test
  void closesACaseThatBothSidesStrikeOff() {
    scene
        .person("Task_ApplyStrikeOff", Map.of())
        .person("Task_ConfirmStrikeOff", Map.of("isStruckOff", true))
        .play();

    assertThat(scene.end()).isEqualTo("End_DemandStruckOff");
  }

  @Test
  void leavesACaseHalfStruckUntilTheOtherSideDecides() {
    scene.person("Task_ApplyStrikeOff", Map.of()).play();

    assertThat(scene.waits()).containsExactly("Task_ConfirmStrikeOff");
    assertThat(scene.end()).isNull();
  }

  @Test
  void goesBackToWhoeverAppliedWhenRefused() {
    scene
        .person("Task_ApplyStrikeOff", Map.of())
        .person("Task_ConfirmStrikeOff", Map.of("isStruckOff", false))
        .play();
    assertThat(scene.waits()).containsExactly("Task_ApplyStrikeOff");
  }
}
