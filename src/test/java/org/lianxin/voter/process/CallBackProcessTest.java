package org.lianxin.voter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class CallBackProcessTest {

  private static final String CALL = "Task_CallVoterBack";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("voter", CallBackProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForTheCall() {
    assertThat(Scene.of("voter", CallBackProcess.KEY).play().waits()).containsExactly(CALL);
  }

  @Test
  void endsWhenTheVoterWasHeard() {
    assertThat(Scene.of("voter", CallBackProcess.KEY).person(CALL, Map.of()).play().end())
        .isEqualTo("End_VoterHeard");
  }
}
