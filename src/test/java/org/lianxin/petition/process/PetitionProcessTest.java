package org.lianxin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.petition.process.PetitionProcess.KEY;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

/** The way of a petition, path by path. */
class PetitionProcessTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> HANDLED = Map.of("isPetitionHandled", true);
  private static final Map<String, Object> NOT_YET = Map.of("isPetitionHandled", false);
  private static final Map<String, Object> MAY_ASK = Map.of("isReviewOpen", true);
  private static final Map<String, Object> MAY_NOT_ASK = Map.of("isReviewOpen", false);

  private static Scene aPetition(boolean isAccepted) {
    return Scene.of("petition", KEY)
        .delegate("openPetitionDelegate")
        .child("petition-acceptance", Map.of("isPetitionAccepted", isAccepted));
  }

  private static Scene anOpinionReceived() {
    return aPetition(true)
        .person("Task_HandlePetition", HANDLED)
        .person("Task_IssueOpinion", NOTHING)
        .person("Task_InformPetitioner", NOTHING);
  }

  @Test
  void endsWithTheDeputyWhereThePetitionerAcceptsTheOpinion() {
    var scene = anOpinionReceived().person("Task_InformDeputy", MAY_NOT_ASK).play();

    assertThat(scene.end()).isEqualTo("End_DeputyInformed");
    assertThat(scene.way()).doesNotContain("Call_PetitionReview");
  }

  @Test
  void tellsTheDeputyWhatWasNotAcceptedAndNothingMore() {
    var scene = aPetition(false).person("Task_InformDeputy", MAY_NOT_ASK).play();

    assertThat(scene.end()).isEqualTo("End_DeputyInformed");
    assertThat(scene.way())
        .doesNotContain("Task_HandlePetition", "Task_IssueOpinion", "Task_InformPetitioner");
  }

  @Test
  void endsWhenThePetitionerAsksForNoReview() {
    var scene =
        anOpinionReceived()
            .person("Task_InformDeputy", MAY_ASK)
            .child("petition-review", Map.of("isReviewed", false))
            .play();

    assertThat(scene.end()).isEqualTo("End_OpinionStands");
  }

  @Test
  void tellsTheDeputyAgainWhatAReviewMadeOfTheOpinion() {
    var scene =
        anOpinionReceived()
            .person("Task_InformDeputy", MAY_ASK)
            .child("petition-review", Map.of("isReviewed", true))
            .play();
    assertThat(scene.waits()).containsExactly("Task_InformDeputy");

    var told =
        anOpinionReceived()
            .person("Task_InformDeputy", MAY_ASK)
            .person("Task_InformDeputy", MAY_NOT_ASK)
            .child("petition-review", Map.of("isReviewed", true))
            .play();
    assertThat(told.end()).isEqualTo("End_DeputyInformed");
  }

  @Test
  void tellsThePetitionerOfAnExtensionBeforeTheWorkGoesOn() {
    var scene = anExtensionAsked(true).play();
    assertThat(scene.waits()).containsExactly("Task_GiveExtensionNotice");

    var goingOn = anExtensionAsked(true).person("Task_GiveExtensionNotice", NOTHING).play();
    assertThat(goingOn.waits()).containsExactly("Task_HandlePetition");
  }

  @Test
  void goesOnWithTheWorkWhenAnExtensionIsRefused() {
    var scene = anExtensionAsked(false).play();

    assertThat(scene.waits()).containsExactly("Task_HandlePetition");
    assertThat(scene.way()).doesNotContain("Task_GiveExtensionNotice");
  }

  private static Scene anExtensionAsked(boolean isApproved) {
    return aPetition(true)
        .person("Task_HandlePetition", NOT_YET)
        .person("Task_ApprovePetitionExtension", Map.of("isExtensionApproved", isApproved));
  }

  @AfterAll
  static void hasSeenEveryNode() {
    assertThat(Scene.unvisited("petition", KEY)).isEmpty();
  }
}
