package org.lianxin.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * 答复、解决、满意: three measures with three denominators, so that none passes for another (rule
 * three-answers; no public text gives the formulas).
 *
 * @param answered voters who were told and do not deny it, of all whose demand was replied to
 * @param solved voters who say that it is solved, of those who said whether it is; partly solved is
 *     not solved
 * @param satisfied voters who are satisfied or basically so, of those who rated
 */
public record Measures(Share answered, Share solved, Share satisfied) {

  private static final int PERCENT = 100;

  /**
   * So many of so many.
   *
   * @param count the numerator
   * @param of the denominator
   */
  public record Share(int count, int of) {

    /** In percent with one decimal; empty when there is nothing to divide by. */
    public Optional<BigDecimal> percent() {
      return of == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf((long) count * PERCENT)
                  .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }
  }

  /** Measures what these voters said, one voice for each demand that was replied to. */
  public static Measures of(Collection<VoterVoice> voices) {
    return new Measures(
        share(voices, voice -> true, voice -> voice.isTold() && voice.answered() != VoterAnswer.NO),
        share(
            voices,
            voice -> voice.solved() != VoterAnswer.NOT_SAID,
            voice -> voice.solved() == VoterAnswer.YES),
        share(
            voices,
            voice -> voice.rating().rating().isPresent(),
            voice -> voice.rating() != VoterRating.DISSATISFIED));
  }

  private static Share share(
      Collection<VoterVoice> voices, Predicate<VoterVoice> counts, Predicate<VoterVoice> is) {
    var counted = voices.stream().filter(counts).toList();
    return new Share((int) counted.stream().filter(is).count(), counted.size());
  }
}
