package org.lianxin.instruction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class SuggestionProcessTest {

  private static final Map<String, Object> ADOPTED = verdict("ADOPTED", true);
  private static final Map<String, Object> RETURNED = verdict("RETURNED", false);
  private static final Map<String, Object> AS_DEMAND = verdict("AS_DEMAND", false);

  private static final Map<String, Object> ALONE = Map.of("coSignerCount", 0);

  /** Two deputies are asked to sign too, within an hour. */
  private static final Map<String, Object> WITH_TWO =
      Map.of("coSignerCount", 2, "coSigningUntil", Date.from(Instant.now().plusSeconds(3600)));

  private static Map<String, Object> verdict(String verdict, boolean isAdopted) {
    return Map.of("verdict", verdict, "isAdopted", isAdopted);
  }

  private static Scene suggestion(boolean hasCarrier) {
    return Scene.of("instruction", SuggestionProcess.KEY)
        .delegate(
            "findCarrierDelegate",
            execution -> {
              SuggestionProcess.HAS_CARRIER.set(execution, hasCarrier);
              SuggestionProcess.IS_ADOPTED.set(execution, false);
            })
        .delegate("closeCoSigningDelegate");
  }

  @Test
  void letsTheDeputyOfTheDemandWriteAtOnce() {
    assertThat(suggestion(true).play().waits()).containsExactly("Task_WriteSuggestion");
  }

  @Test
  void isAdopted() {
    var scene =
        suggestion(true)
            .person("Task_WriteSuggestion", ALONE)
            .person("Task_CheckSuggestion", ADOPTED)
            .play();

    assertThat(scene.end()).isEqualTo("End_SuggestionAdopted");
    assertThat(scene.variable("isAdopted")).isEqualTo(true);
    assertThat(scene.way()).doesNotContain("Task_ConsentToCarry");
  }

  @Test
  void isWrittenByADeputyWhoAgrees() {
    var scene =
        suggestion(false)
            .person("Task_ChooseCarrier", Map.of())
            .person("Task_ConsentToCarry", Map.of("isConsented", true))
            .person("Task_WriteSuggestion", ALONE)
            .person("Task_CheckSuggestion", ADOPTED)
            .play();

    assertThat(scene.end()).isEqualTo("End_SuggestionAdopted");
  }

  @Test
  void waitsForAllWhoAreAskedToSignToo() {
    var one =
        suggestion(true)
            .person("Task_WriteSuggestion", WITH_TWO)
            .person("Task_CoSign", Map.of())
            .play();
    assertThat(one.waits()).containsExactly("Task_CoSign");

    var both =
        suggestion(true)
            .person("Task_WriteSuggestion", WITH_TWO)
            .person("Task_CoSign", Map.of())
            .person("Task_CoSign", Map.of())
            .play();
    assertThat(both.way()).contains("Task_CloseCoSigning");
    assertThat(both.waits()).containsExactly("Task_CheckSuggestion");
  }

  @Test
  void goesOnWithoutWhoDoesNotAnswerInTime() {
    var scene =
        suggestion(true)
            .person("Task_WriteSuggestion", WITH_TWO)
            .person("Task_CoSign", Map.of())
            .play()
            .timer("Boundary_CoSigningOver");

    assertThat(scene.way()).contains("Boundary_CoSigningOver", "Task_CloseCoSigning");
    assertThat(scene.waits()).containsExactly("Task_CheckSuggestion");
  }

  @Test
  void endsWhenTheDeputyDeclines() {
    var scene =
        suggestion(false)
            .person("Task_ChooseCarrier", Map.of())
            .person("Task_ConsentToCarry", Map.of("isConsented", false))
            .play();

    assertThat(scene.end()).isEqualTo("End_CarrierDeclined");
    assertThat(scene.variable("isAdopted")).isEqualTo(false);
  }

  @Test
  void isWrittenAnewAfterItCameBack() {
    var scene =
        suggestion(true)
            .person("Task_WriteSuggestion", ALONE)
            .person("Task_CheckSuggestion", RETURNED)
            .person("Task_WriteSuggestion", ALONE)
            .person("Task_CheckSuggestion", ADOPTED)
            .play();

    assertThat(scene.end()).isEqualTo("End_SuggestionAdopted");
  }

  @Test
  void endsWithoutASuggestionWhereNoneMayBe() {
    var scene =
        suggestion(true)
            .person("Task_WriteSuggestion", ALONE)
            .person("Task_CheckSuggestion", AS_DEMAND)
            .play();

    assertThat(scene.end()).isEqualTo("End_SuggestionNotAdopted");
    assertThat(scene.variable("isAdopted")).isEqualTo(false);
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("instruction", SuggestionProcess.KEY)).isEmpty();
  }
}
