package org.lianxin.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a voter answers himself. What he leaves out is on record as not said.
 *
 * @param told whether he heard what came of it
 * @param solved whether it is solved
 * @param toThePoint whether the reply meets what he asked
 * @param rating how satisfied he is
 * @param words what else, up to {@value #WORDS} characters, or null
 * @param byHelper whether somebody else filled it in for him
 */
@Embeddable
public record OwnAnswer(
    @Enumerated(EnumType.STRING) VoterAnswer told,
    @Enumerated(EnumType.STRING) VoterAnswer solved,
    @Enumerated(EnumType.STRING) VoterAnswer toThePoint,
    @Enumerated(EnumType.STRING) VoterRating rating,
    String words,
    boolean byHelper) {

  /** Most characters of {@link #words}. */
  public static final int WORDS = 2000;

  /** Tidies the words and says of what is missing that it was not said. */
  public OwnAnswer {
    told = orNotSaid(told);
    solved = orNotSaid(solved);
    toThePoint = orNotSaid(toThePoint);
    rating = rating == null ? VoterRating.NOT_SAID : rating;
    words = words == null || words.isBlank() ? null : words.replace("\r\n", "\n").strip();
  }

  private static VoterAnswer orNotSaid(VoterAnswer answer) {
    return answer == null ? VoterAnswer.NOT_SAID : answer;
  }

  /** Whether it has to be gone into again. */
  public boolean isObjection() {
    return solved == VoterAnswer.NO || rating == VoterRating.DISSATISFIED;
  }
}
