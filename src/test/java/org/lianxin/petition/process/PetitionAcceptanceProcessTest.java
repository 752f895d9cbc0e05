package org.lianxin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.petition.process.PetitionAcceptanceProcess.KEY;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** Whether a section takes a petition, and what becomes of one that it passes on. */
class PetitionAcceptanceProcessTest {

  private static final Date LATER = Date.from(Instant.parse("2036-01-02T01:00:00Z"));
  private static final Map<String, Object> ACCEPTED = Map.of("isPetitionAccepted", true);
  private static final Map<String, Object> NOT_ACCEPTED = Map.of("isPetitionAccepted", false);
  private static final Map<String, Object> PASSED_ON =
      Map.of("isPassedOn", true, "objectionUntil", LATER);

  private static Scene aPetition() {
    return Scene.of("petition", KEY).delegate("endObjectionPeriodDelegate");
  }

  private static Scene aPetitionPassedOn() {
    return aPetition()
        .person("Task_RegisterPetition", NOT_ACCEPTED)
        .person("Task_GiveAcceptanceNotice", PASSED_ON);
  }

  @Test
  void takesAPetition() {
    assertThat(aPetition().person("Task_RegisterPetition", ACCEPTED).play().end())
        .isEqualTo("End_PetitionAccepted");
  }

  @Test
  void tellsThePetitionerThatTheSameIsTakenNoMore() {
    var scene =
        aPetition()
            .person("Task_RegisterPetition", NOT_ACCEPTED)
            .person("Task_GiveAcceptanceNotice", Map.of("isPassedOn", false))
            .play();

    assertThat(scene.end()).isEqualTo("End_NotAcceptedAgain");
  }

  @Test
  void waitsForTheOrganThatThePetitionWasPassedOnTo() {
    assertThat(aPetitionPassedOn().play().waits()).containsExactly("Task_RegisterReferralReply");
  }

  @Test
  void leavesThePetitionWithTheOrganThatTookItOrObjectedInVain() {
    var scene =
        aPetitionPassedOn()
            .person("Task_RegisterReferralReply", Map.of("isObjectionUpheld", false))
            .play();

    assertThat(scene.end()).isEqualTo("End_PetitionPassedOn");
    assertThat(scene.variable("isPetitionAccepted")).isEqualTo(false);
  }

  @Test
  void leavesThePetitionWithTheOrganThatSaidNothingInTime() {
    var scene = aPetitionPassedOn().play().timer("Boundary_ObjectionPeriodOver");

    assertThat(scene.end()).isEqualTo("End_ObjectionPeriodOver");
    assertThat(scene.way()).contains("Task_EndObjectionPeriod");
  }

  @Test
  void takesThePetitionBackWhenTheObjectionIsUpheld() {
    var scene =
        aPetitionPassedOn()
            .person("Task_RegisterReferralReply", Map.of("isObjectionUpheld", true))
            .play();
    assertThat(scene.waits()).containsExactly("Task_RegisterPetition");

    var taken =
        aPetitionPassedOn()
            .person("Task_RegisterReferralReply", Map.of("isObjectionUpheld", true))
            .person("Task_RegisterPetition", ACCEPTED)
            .play();
    assertThat(taken.end()).isEqualTo("End_PetitionAccepted");
    assertThat(taken.variable("isPetitionAccepted")).isEqualTo(true);
  }

  @AfterAll
  static void hasSeenEveryNode() {
    assertThat(Scene.unvisited("petition", KEY)).isEmpty();
  }
}
