package org.lianxin.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lianxin.demand.TellingWay;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Today;

/**
 * How the voter was told, or why not, and what he said; as the form asks it and the table keeps it.
 *
 * @param way how, or that it was not possible
 * @param toldOn the day of the word, or of the last try
 * @param toldWords what was said, or what was tried
 * @param obstacle why the voter could not be told, or null
 * @param tries how often the voter was tried, or null
 * @param answered whether the voter says to have got an answer; null when not told
 * @param solved whether the voter says that it is solved; null when not told
 * @param rating how satisfied the voter is; null when not told
 * @param voterWords what else the voter said, or null
 */
@Embeddable
record VoterTelling(
    @NotNull @Enumerated(EnumType.STRING) TellingWay way,
    @NotNull @Today LocalDate toldOn,
    @NotBlank @Size(max = 4000) @Column(name = "words") @Substantial String toldWords,
    @Enumerated(EnumType.STRING) Obstacle obstacle,
    @Min(1) @Max(99) Integer tries,
    @Enumerated(EnumType.STRING) VoterAnswer answered,
    @Enumerated(EnumType.STRING) VoterAnswer solved,
    @Enumerated(EnumType.STRING) VoterRating rating,
    @Size(max = 4000) String voterWords) {

  boolean isTold() {
    return way != TellingWay.NOT_POSSIBLE;
  }

  boolean isDissatisfied() {
    return rating == VoterRating.DISSATISFIED;
  }

  VoterVoice voice() {
    return isTold() ? new VoterVoice(true, answered, solved, rating) : VoterVoice.NONE;
  }
}
