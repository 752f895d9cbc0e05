package org.lianxin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.handling.process.Petition.KEY;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** The way of a petition, path by path. */
class PetitionProcessTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> ACCEPTED = Map.of("isPetitionAccepted", true);
  private static final Map<String, Object> HANDLED = Map.of("isPetitionHandled", true);
  private static final Map<String, Object> NOT_YET = Map.of("isPetitionHandled", false);

  private static Scene aPetition() {
    return Scene.of("handling", KEY).delegate("openPetitionDelegate");
  }

  @Test
  void handlesAPetitionToTheOpinionAndTellsPetitionerAndDeputy() {
    var scene =
        aPetition()
            .person("Task_RegisterPetition", ACCEPTED)
            .person("Task_HandlePetition", HANDLED)
            .person("Task_IssueOpinion", NOTHING)
            .person("Task_InformPetitioner", NOTHING)
            .person("Task_InformDeputy", NOTHING)
            .play();

    assertThat(scene.end()).isEqualTo("End_DeputyInformed");
  }

  @Test
  void tellsPetitionerAndDeputyWhereAPetitionWasPassedOn() {
    var scene =
        aPetition()
            .person("Task_RegisterPetition", Map.of("isPetitionAccepted", false))
            .person("Task_InformPetitioner", NOTHING)
            .play();

    assertThat(scene.waits()).containsExactly("Task_InformDeputy");
    assertThat(scene.way()).doesNotContain("Task_HandlePetition", "Task_IssueOpinion");
  }

  @Test
  void tellsThePetitionerOfAnExtensionBeforeTheWorkGoesOn() {
    var scene =
        aPetition()
            .person("Task_RegisterPetition", ACCEPTED)
            .person("Task_HandlePetition", NOT_YET)
            .person("Task_ApprovePetitionExtension", Map.of("isExtensionApproved", true))
            .play();
    assertThat(scene.waits()).containsExactly("Task_GiveExtensionNotice");

    var goingOn =
        aPetition()
            .person("Task_RegisterPetition", ACCEPTED)
            .person("Task_HandlePetition", NOT_YET)
            .person("Task_ApprovePetitionExtension", Map.of("isExtensionApproved", true))
            .person("Task_GiveExtensionNotice", NOTHING)
            .play();
    assertThat(goingOn.waits()).containsExactly("Task_HandlePetition");
  }

  @Test
  void goesOnWithTheWorkWhenAnExtensionIsRefused() {
    var scene =
        aPetition()
            .person("Task_RegisterPetition", ACCEPTED)
            .person("Task_HandlePetition", NOT_YET)
            .person("Task_ApprovePetitionExtension", Map.of("isExtensionApproved", false))
            .play();

    assertThat(scene.waits()).containsExactly("Task_HandlePetition");
    assertThat(scene.way()).doesNotContain("Task_GiveExtensionNotice");
  }

  @AfterAll
  static void hasSeenEveryNode() {
    assertThat(Scene.unvisited("handling", KEY)).isEmpty();
  }
}
