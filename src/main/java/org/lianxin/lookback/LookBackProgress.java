package org.lianxin.lookback;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.lianxin.feedback.Measures.Share;
import org.lianxin.feedback.VoterAnswer;

/**
 * How far a look-back is, each rate with its numerator and denominator (rule looked-back-rates).
 *
 * @param checked cases that somebody has looked at, of all
 * @param confirmed confirmed, of those looked at
 * @param notReal not real, of those looked at
 * @param reopened handled again, of those looked at
 * @param before solved by the voter's last word when they were drawn, of all
 * @param after solved by what is known now, of all
 */
public record LookBackProgress(
    Share checked, Share confirmed, Share notReal, Share reopened, Share before, Share after) {

  /**
   * Counts.
   *
   * @param solvedAgain of the cases that were handled again those that are closed again and whose
   *     voter says by now that they are solved
   */
  static LookBackProgress of(Collection<LookBackCheck> checks, Set<String> solvedAgain) {
    int all = checks.size();
    int checked = count(checks, LookBackCheck::isChecked);
    return new LookBackProgress(
        new Share(checked, all),
        new Share(count(checks, check -> check.verdict() == CheckVerdict.CONFIRMED), checked),
        new Share(count(checks, check -> check.verdict() == CheckVerdict.NOT_REAL), checked),
        new Share(count(checks, LookBackCheck::isReopened), checked),
        new Share(count(checks, check -> check.wasSolved() == VoterAnswer.YES), all),
        new Share(count(checks, check -> isSolved(check, solvedAgain)), all));
  }

  private static boolean isSolved(LookBackCheck check, Set<String> solvedAgain) {
    if (!check.isChecked()) {
      return check.wasSolved() == VoterAnswer.YES;
    }
    return check.isReopened()
        ? solvedAgain.contains(check.caseNo())
        : check.lastFound() == CheckFinding.SOLVED;
  }

  private static int count(Collection<LookBackCheck> checks, Predicate<LookBackCheck> which) {
    return (int) checks.stream().filter(which).count();
  }
}
