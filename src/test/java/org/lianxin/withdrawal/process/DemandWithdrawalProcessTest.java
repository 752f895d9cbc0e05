package org.lianxin.withdrawal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class DemandWithdrawalProcessTest {

  private static final String DECIDE = "Task_DecideWithdrawal";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("withdrawal", DemandWithdrawalProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForAnotherPerson() {
    assertThat(withdrawal().play().waits()).containsExactly(DECIDE);
  }

  @Test
  void endsOnlyAfterTheVoterWasTold() {
    assertThat(decided(true).play().waits()).containsExactly("Task_TellWithdrawal");

    assertThat(decided(true).person("Task_TellWithdrawal", Map.of()).play().end())
        .isEqualTo("End_WithdrawalTold");
  }

  @Test
  void tellsNobodyWhenTheDemandGoesOn() {
    assertThat(decided(false).play().end()).isEqualTo("End_WithdrawalRefused");
  }

  @Test
  void lapsesWhenTheDemandGoesOnFirst() {
    var scene = withdrawal().play();
    scene.message(DemandWithdrawalProcess.MSG_WITHDRAWAL_LAPSED);

    assertThat(scene.end()).isEqualTo("End_WithdrawalLapsed");
  }

  private static Scene decided(boolean isWithdrawn) {
    return withdrawal()
        .person(DECIDE, Map.of(DemandWithdrawalProcess.IS_WITHDRAWN.name(), isWithdrawn));
  }

  private static Scene withdrawal() {
    return Scene.of("withdrawal", DemandWithdrawalProcess.KEY);
  }
}
