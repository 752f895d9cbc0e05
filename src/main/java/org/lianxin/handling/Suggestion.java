package org.lianxin.handling;

import java.util.List;
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
 */
public record Suggestion(
    String caseNo,
    Level level,
    String carrier,
    List<String> coSigners,
    String title,
    String cause,
    String reasons,
    String proposal) {

  /** Whether somebody carries it or signs it too. */
  public boolean isSignedBy(String login) {
    return carrier.equals(login) || coSigners.contains(login);
  }
}
