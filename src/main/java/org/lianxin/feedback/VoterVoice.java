package org.lianxin.feedback;

import java.util.Objects;

/**
 * What a voter said about the result. Three questions, because an answer is no solution, and a
 * solution does not satisfy everybody (rule three-answers).
 *
 * @param isTold whether the voter could be told at all
 * @param answered whether the voter says to have got an answer; nothing when not told
 * @param solved whether the voter says that it is solved; nothing when not told
 * @param rating how satisfied the voter is; nothing when not told
 */
public record VoterVoice(
    boolean isTold, VoterAnswer answered, VoterAnswer solved, VoterRating rating) {

  /** Of a voter who could not be told. */
  public static final VoterVoice NONE =
      new VoterVoice(false, VoterAnswer.NOT_SAID, VoterAnswer.NOT_SAID, VoterRating.NOT_SAID);

  /** Refuses a missing answer: who says nothing is on record as not having said. */
  public VoterVoice {
    Objects.requireNonNull(answered);
    Objects.requireNonNull(solved);
    Objects.requireNonNull(rating);
  }
}
