package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.feedback.VoterAnswer.NO;
import static org.lianxin.feedback.VoterAnswer.NOT_SAID;
import static org.lianxin.feedback.VoterAnswer.PARTLY;
import static org.lianxin.feedback.VoterAnswer.YES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.feedback.Measures.Share;

class MeasuresTest {

  private static final List<VoterVoice> SIX =
      List.of(
          new VoterVoice(true, YES, YES, VoterRating.SATISFIED),
          new VoterVoice(true, YES, PARTLY, VoterRating.BASICALLY),
          new VoterVoice(true, YES, NO, VoterRating.DISSATISFIED),
          new VoterVoice(true, NOT_SAID, NOT_SAID, VoterRating.SATISFIED),
          new VoterVoice(true, NO, NO, VoterRating.NOT_SAID),
          VoterVoice.NONE);

  @Test
  void countsThreeThingsOverThreeDenominators() {
    var measures = Measures.of(SIX);

    assertThat(measures.answered()).isEqualTo(new Share(4, 6));
    assertThat(measures.solved()).isEqualTo(new Share(1, 4));
    assertThat(measures.satisfied()).isEqualTo(new Share(3, 4));
  }

  @Test
  void givesPercentWithOneDecimal() {
    assertThat(new Share(4, 6).percent())
        .hasValueSatisfying(p -> assertThat(p).hasToString("66.7"));
    assertThat(new Share(0, 6).percent()).hasValueSatisfying(p -> assertThat(p).hasToString("0.0"));
    assertThat(new Share(6, 6).percent())
        .hasValueSatisfying(p -> assertThat(p).hasToString("100.0"));
  }

  @Test
  void givesNoPercentOfNobody() {
    assertThat(Measures.of(List.of()).satisfied()).isEqualTo(new Share(0, 0));
    assertThat(Measures.of(List.of()).satisfied().percent()).isEmpty();
  }

  @Test
  void addsUpToTheFirstRoundOfTheNinetyThreeSuggestions() {
    // figures of a real city: 86 satisfied and 7 basically so are 93 of 93; 54 solved are 58.1 %
    var voices = new ArrayList<VoterVoice>();
    voices.addAll(Collections.nCopies(54, new VoterVoice(true, YES, YES, VoterRating.SATISFIED)));
    voices.addAll(Collections.nCopies(32, new VoterVoice(true, YES, NO, VoterRating.SATISFIED)));
    voices.addAll(Collections.nCopies(7, new VoterVoice(true, YES, NO, VoterRating.BASICALLY)));

    var measures = Measures.of(voices);

    assertThat(measures.satisfied().percent())
        .hasValueSatisfying(p -> assertThat(p).hasToString("100.0"));
    assertThat(measures.solved().percent())
        .hasValueSatisfying(p -> assertThat(p).hasToString("58.1"));
  }
}
