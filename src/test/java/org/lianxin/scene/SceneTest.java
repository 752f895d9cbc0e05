package org.lianxin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneTest {

  @Test
  void waitsWhereNobodyDecides() {
    assertThat(Scene.of("smoke", "smoke").play().waits()).containsExactly("Task_ConfirmReceipt");
  }

  @Test
  void goesWhereThePeopleDecide() {
    var scene =
        Scene.of("smoke", "smoke").person("Task_ConfirmReceipt", Map.of("isAccepted", true)).play();

    assertThat(scene.end()).isEqualTo("End_ReceiptConfirmed");
    assertThat(Scene.unvisited("smoke", "smoke")).contains("End_PaperReturned");
  }
}
