package org.lianxin.directory.content;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;

/**
 * 代表: one mandate of one person. Who is a deputy at two levels, or again in the next term, has a
 * row for each.
 *
 * @param code the number of the deputy's card, never used twice
 * @param login the person
 * @param level of the congress
 * @param term which congress, e.g. 7 for 第七届
 * @param constituency the code of the one that elected the deputy, at the deputy's level
 * @param group the code of the one group the deputy joined (S18)
 * @param sectors the fields the committees know the deputy by (S85)
 * @param committeeMember whether a member of the standing committee
 * @param workUnit where the deputy works, or null
 * @param occupation as what, or null
 * @param published what voters may see beside the name (S15)
 * @param from the first day of the mandate
 * @param to its last day, or null while it goes on
 */
public record DeputyRow(
    String code,
    String login,
    Level level,
    Integer term,
    String constituency,
    String group,
    List<String> sectors,
    Boolean committeeMember,
    String workUnit,
    String occupation,
    List<PublicField> published,
    LocalDate from,
    LocalDate to)
    implements DirectoryRow {

  /** Copies the lists; an empty cell is an empty list. */
  public DeputyRow {
    sectors = Lists.copy(sectors);
    published = Lists.copy(published);
  }

  @Override
  public String key() {
    return code;
  }
}
