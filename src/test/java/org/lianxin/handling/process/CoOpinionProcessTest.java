package org.lianxin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** The way of one other unit's part, path by path. */
class CoOpinionProcessTest {

  private static final Map<String, Object> TO_THE_LEAD = given(true);
  private static final Map<String, Object> FOR_GOOD = given(false);
  private static final Map<String, Object> RETURNED =
      Map.of("isReturned", true, "needsCheck", false);
  private static final Map<String, Object> ASKED = Map.of("isStillAsked", true);
  private static final Map<String, Object> LET_GO = Map.of("isStillAsked", false);
  private static final Map<String, Object> ACCEPTED = Map.of("isSentBack", false);
  private static final Map<String, Object> SIGNED = Map.of("isCoOpinionSigned", true);
  private static final Map<String, Object> NOT_SIGNED = Map.of("isCoOpinionSigned", false);
  private static final Map<String, Object> SENT_BACK = Map.of("isSentBack", true);

  private final Scene part = Scene.of("handling", CoOpinionProcess.KEY);

  private static Map<String, Object> given(boolean needsCheck) {
    return Map.of("isReturned", false, "needsCheck", needsCheck);
  }

  @Test
  void endsWhenTheLeadTakesTheOpinion() {
    part.person("Task_GiveCoOpinion", TO_THE_LEAD)
        .person("Task_SignCoOpinion", SIGNED)
        .person("Task_CheckCoOpinion", ACCEPTED)
        .play();

    assertThat(part.end()).isEqualTo("End_OpinionGiven");
    assertThat(part.way()).doesNotContain("Task_DecideCoReturn");
  }

  @Test
  void endsWithoutTheLeadWhereEachAnswersForItself() {
    part.person("Task_GiveCoOpinion", FOR_GOOD).person("Task_SignCoOpinion", SIGNED).play();

    assertThat(part.end()).isEqualTo("End_OpinionGiven");
    assertThat(part.way()).doesNotContain("Task_CheckCoOpinion");
  }

  @Test
  void asksTheUnitAgainForAnEmptyOpinionAndTheLeadNoMore() {
    part.person("Task_GiveCoOpinion", TO_THE_LEAD)
        .person("Task_SignCoOpinion", SIGNED)
        .person("Task_CheckCoOpinion", SENT_BACK)
        .person("Task_GiveCoOpinion", FOR_GOOD)
        .person("Task_SignCoOpinion", SIGNED)
        .play();

    assertThat(part.end()).isEqualTo("End_OpinionGiven");
  }

  @Test
  void goesBackToItsWriterWhereThePrincipalDoesNotSign() {
    part.person("Task_GiveCoOpinion", TO_THE_LEAD).person("Task_SignCoOpinion", NOT_SIGNED);

    assertThat(part.play().waits()).containsExactly("Task_GiveCoOpinion");
  }

  @Test
  void waitsForTheOfficeWhenTheUnitReturnsItsPart() {
    assertThat(part.person("Task_GiveCoOpinion", RETURNED).play().waits())
        .containsExactly("Task_DecideCoReturn");
  }

  @Test
  void endsWithoutAnOpinionWhenTheOfficeLetsTheUnitGo() {
    part.person("Task_GiveCoOpinion", RETURNED).person("Task_DecideCoReturn", LET_GO).play();

    assertThat(part.end()).isEqualTo("End_CoUnitDropped");
  }

  @Test
  void asksWhoeverTheOfficeNames() {
    part.person("Task_GiveCoOpinion", RETURNED)
        .person("Task_DecideCoReturn", ASKED)
        .person("Task_GiveCoOpinion", RETURNED)
        .person("Task_DecideCoReturn", ASKED)
        .person("Task_GiveCoOpinion", FOR_GOOD)
        .person("Task_SignCoOpinion", SIGNED)
        .play();

    assertThat(part.end()).isEqualTo("End_OpinionGiven");
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("handling", CoOpinionProcess.KEY)).isEmpty();
  }
}
