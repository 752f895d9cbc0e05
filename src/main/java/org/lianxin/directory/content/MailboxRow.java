package org.lianxin.directory.content;

import java.time.LocalDate;

/**
 * 代表信箱 (S35, S36). The deputy keeps it; in special cases the liaison officer of the deputy's group
 * does, for a reason and a time.
 *
 * @param code the number on the box
 * @param constituency the code of the deputy's constituency
 * @param area the code of the area whose office supervises the weekly opening
 * @param place where it hangs
 * @param deputy the code of its deputy
 * @param keeper the login of the liaison officer entrusted with it, or null
 * @param keeperReason why, with a keeper only
 * @param keeperFrom the first day of the trust, with a keeper only
 * @param keeperTo the last day of the trust, with a keeper only
 * @param active false once it is taken down
 */
public record MailboxRow(
    String code,
    String constituency,
    String area,
    String place,
    String deputy,
    String keeper,
    String keeperReason,
    LocalDate keeperFrom,
    LocalDate keeperTo,
    Boolean active)
    implements DirectoryRow {

  @Override
  public String key() {
    return code;
  }
}
