package org.lianxin.directory;

import java.time.LocalDate;
import java.util.List;

/** What anybody may know of the deputies of a group. Held for each revision of the directory. */
public interface PublicProfiles {

  /** The deputies whose mandate runs today, by card; each person once, with the highest mandate. */
  List<PublicProfile> inGroup(String group);

  /**
   * Who came and who left since a day, that day and today among them; the newest first.
   *
   * @param group the code of the group
   */
  List<MandateChange> changes(String group, LocalDate since);
}
