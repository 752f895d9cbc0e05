package org.lianxin.register.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class QuarterlyListProcessTest {

  private static final String CLOSE = "Catch_QuarterClosed";
  private static final String COMPILE = "Task_CompileList";
  private static final String SIGN = "Task_SignQuarterlyList";
  private static final String RECEIVE = "Task_ReceiveQuarterlyList";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("register", QuarterlyListProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForTheCloseOfTheQuarter() {
    var scene = list().play();

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.way()).doesNotContain(COMPILE);
  }

  @Test
  void isCompiledAtTheCloseAndWaitsForTheLiaisonOfficer() {
    var scene = list().play().timer(CLOSE);

    assertThat(scene.way()).contains(COMPILE);
    assertThat(scene.waits()).containsExactly(SIGN);
  }

  @Test
  void waitsForTheOfficeOnceItIsSigned() {
    assertThat(signed().play().timer(CLOSE).waits()).containsExactly(RECEIVE);
  }

  @Test
  void endsWithTheReceipt() {
    assertThat(received(true).play().timer(CLOSE).end()).isEqualTo("End_ListReceived");
  }

  @Test
  void isCompiledAndSignedAnewWhenItIsReturned() {
    var scene =
        signed()
            .person(RECEIVE, is(false))
            .person(SIGN, Map.of())
            .person(RECEIVE, is(true))
            .play()
            .timer(CLOSE);

    assertThat(scene.end()).as("each was asked twice").isEqualTo("End_ListReceived");
  }

  private static Scene received(boolean isReceived) {
    return signed().person(RECEIVE, is(isReceived));
  }

  private static Map<String, Object> is(boolean isReceived) {
    return Map.of(QuarterlyListProcess.IS_RECEIVED.name(), isReceived);
  }

  private static Scene signed() {
    return list().person(SIGN, Map.of());
  }

  private static Scene list() {
    return Scene.of("register", QuarterlyListProcess.KEY)
        .with(QuarterlyListProcess.CLOSES_AT.name(), new Date(Long.MAX_VALUE / 4))
        .delegate("compileListDelegate");
  }
}
