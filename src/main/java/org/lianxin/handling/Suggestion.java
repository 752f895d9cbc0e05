package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Level;

/**
 * 代表建议: a demand in a deputy's written suggestion, which the unit answers.
 *
 * @param caseNo the case
 * @param level of the congress that it is put to
 * @param carrier the login of the lead deputy (领衔代表)
 * @param coSigners the logins of the deputies who sign too (附议代表), in their order
 * @param title the title
 * @param cause 事由
 * @param reasons 原因与必要性
 * @param proposal 具体建议
 * @param remarks at which meeting he brought it up, where it was not in writing
 * @param through the login of the deputy through whom the result goes down to the receiving one,
 *     where the levels do not meet
 */
public record Suggestion(
    String caseNo,
    Level level,
    String carrier,
    List<String> coSigners,
    String title,
    String cause,
    String reasons,
    String proposal,
    Optional<Remarks> remarks,
    Optional<String> through) {

  /** A written one, of which the carrier tells the receiving deputy himself. */
  public Suggestion(
      String caseNo,
      Level level,
      String carrier,
      List<String> coSigners,
      String title,
      String cause,
      String reasons,
      String proposal) {
    this(
        caseNo,
        level,
        carrier,
        coSigners,
        title,
        cause,
        reasons,
        proposal,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether somebody carries it or signs it too. */
  public boolean isSignedBy(String login) {
    return carrier.equals(login) || coSigners.contains(login);
  }
}
