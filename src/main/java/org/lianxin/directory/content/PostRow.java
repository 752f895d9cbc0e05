package org.lianxin.directory.content;

import java.time.LocalDate;
import org.lianxin.directory.Role;

/**
 * 任职: a role held in a body. Three kinds of posts need no row, as other sheets tell them: the
 * leader of a body, the keeper of a station and the liaison officer of a group. Deputies have none
 * here either; their posts follow from sheet 代表.
 *
 * @param login who
 * @param body the code of a body, or of a station or a group for liaison officers
 * @param role what
 * @param from the first day
 * @param to the last day, or null while it goes on
 */
public record PostRow(String login, String body, Role role, LocalDate from, LocalDate to)
    implements DirectoryRow {

  @Override
  public String key() {
    return String.join("|", login, body, String.valueOf(role), String.valueOf(from));
  }
}
