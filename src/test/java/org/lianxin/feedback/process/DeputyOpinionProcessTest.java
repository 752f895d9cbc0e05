package org.lianxin.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class DeputyOpinionProcessTest {

  private static final Map<String, Object> HERE = signed(false);
  private static final Map<String, Object> ON_PAPER = signed(true);

  private final Scene opinion = Scene.of("feedback", DeputyOpinionProcess.KEY);

  private static Map<String, Object> signed(boolean isOnPaper) {
    return Map.of(DeputyOpinionProcess.IS_SIGNED_ON_PAPER.name(), isOnPaper);
  }

  private static Map<String, Object> found(boolean isSound) {
    return Map.of(DeputyOpinionProcess.IS_PAPER_SOUND.name(), isSound);
  }

  @Test
  void endsWithTheDeputysOwnSignature() {
    opinion.person("Task_SignOpinion", HERE).play();

    assertThat(opinion.end()).isEqualTo("End_OpinionSigned");
    assertThat(opinion.way()).doesNotContain("Task_CheckPaperOpinion");
  }

  @Test
  void waitsForAnotherToCheckWhatWasSignedOnPaper() {
    assertThat(opinion.person("Task_SignOpinion", ON_PAPER).play().waits())
        .containsExactly("Task_CheckPaperOpinion");
  }

  @Test
  void endsOnceThePaperIsFoundSound() {
    opinion.person("Task_SignOpinion", ON_PAPER).person("Task_CheckPaperOpinion", found(true));

    assertThat(opinion.play().end()).isEqualTo("End_OpinionSigned");
  }

  @Test
  void asksForTheSignatureAgainWhereThePaperIsNotSound() {
    var again =
        opinion.person("Task_SignOpinion", ON_PAPER).person("Task_CheckPaperOpinion", found(false));
    assertThat(again.play().waits()).containsExactly("Task_SignOpinion");
  }

  @Test
  void maySignHereAfterAPaperThatWasNotSound() {
    opinion
        .person("Task_SignOpinion", ON_PAPER)
        .person("Task_CheckPaperOpinion", found(false))
        .person("Task_SignOpinion", HERE);

    assertThat(opinion.play().end()).isEqualTo("End_OpinionSigned");
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("feedback", DeputyOpinionProcess.KEY)).isEmpty();
  }
}
