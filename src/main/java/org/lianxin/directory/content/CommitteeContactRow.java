package org.lianxin.directory.content;

import java.time.LocalDate;

/**
 * 常委会组成人员联系代表 (S17): a member of the standing committee keeps fixed contact with 3 to 5 deputies of
 * the district.
 *
 * @param member the code of the deputy who is the member
 * @param deputy the code of the deputy contacted
 * @param from the first day
 * @param to the last day, or null while it goes on
 */
public record CommitteeContactRow(String member, String deputy, LocalDate from, LocalDate to)
    implements DirectoryRow {

  @Override
  public String key() {
    return String.join("|", member, deputy, String.valueOf(from));
  }
}
