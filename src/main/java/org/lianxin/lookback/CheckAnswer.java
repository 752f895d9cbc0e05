package org.lianxin.lookback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lianxin.shared.Substantial;

/**
 * What somebody found who looked again, as the form asks it and the table keeps it.
 *
 * @param way how
 * @param checkedOn the day
 * @param found what is there
 * @param findings in the checker's words
 * @param verdict what that makes of the record
 * @param followUp which of the four ways follows, where the result is not real
 * @param followUpBy until when
 */
@Embeddable
record CheckAnswer(
    @NotNull @Enumerated(EnumType.STRING) CheckWay way,
    @NotNull LocalDate checkedOn,
    @NotNull @Enumerated(EnumType.STRING) CheckFinding found,
    @NotBlank @Size(max = 2000) @Substantial String findings,
    @NotNull @Enumerated(EnumType.STRING) CheckVerdict verdict,
    @Enumerated(EnumType.STRING) FollowUp followUp,
    LocalDate followUpBy) {

  /** Drops what the verdict does not ask for. */
  CheckAnswer {
    if (verdict != CheckVerdict.NOT_REAL) {
      followUp = null;
      followUpBy = null;
    }
  }
}
