package org.lianxin.lookback;

import java.time.LocalDate;
import org.lianxin.feedback.VoterAnswer;

/**
 * A case in a look-back; what is not known yet is null.
 *
 * @param id its number
 * @param campaign the look-back's number
 * @param caseNo the case
 * @param wasSolved whether its voter said that it was solved, when it was drawn
 * @param way how somebody looked
 * @param checkedOn when
 * @param found what was there
 * @param verdict what that made of the record
 * @param followUp which of the four ways follows
 * @param followUpBy until when
 * @param checkedBy the login of the person who looked
 * @param foundAfter what was there after the follow-up
 * @param isReopenedAfter whether the follow-up had it handled again
 */
public record LookBackCheck(
    long id,
    long campaign,
    String caseNo,
    VoterAnswer wasSolved,
    CheckWay way,
    LocalDate checkedOn,
    CheckFinding found,
    CheckVerdict verdict,
    FollowUp followUp,
    LocalDate followUpBy,
    String checkedBy,
    CheckFinding foundAfter,
    Boolean isReopenedAfter) {

  /** Whether somebody has looked. */
  public boolean isChecked() {
    return verdict != null;
  }

  /** Whether its handler has to do it again, at once or after the follow-up. */
  public boolean isReopened() {
    return verdict == CheckVerdict.REOPENED || Boolean.TRUE.equals(isReopenedAfter);
  }

  /** Whether nothing is left to do for it in the look-back. */
  public boolean isDone() {
    return isChecked() && (verdict != CheckVerdict.NOT_REAL || foundAfter != null);
  }

  /** What was there last, or null before anybody looked. */
  public CheckFinding lastFound() {
    return foundAfter == null ? found : foundAfter;
  }
}
