package org.lianxin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneTest {

  @Test
  void waitsWhereNobodyDecides() {
    assertThat(Scene.of("intake", "demand-intake").play().waits())
        .containsExactly("Task_VerifyDemand");
  }

  @Test
  void goesWhereThePeopleDecide() {
    var scene =
        Scene.of("intake", "demand-intake")
            .person("Task_VerifyDemand", Map.of("isMoreAsked", false, "intakeOutcome", "JOINED"))
            .play();

    assertThat(scene.end()).isEqualTo("End_DemandJoined");
    assertThat(Scene.unvisited("intake", "demand-intake")).doesNotContain("End_DemandJoined");
  }
}
