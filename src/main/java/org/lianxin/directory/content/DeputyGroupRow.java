package org.lianxin.directory.content;

import java.util.List;
import org.lianxin.directory.Level;

/**
 * 代表小组. Its members are the deputies whose row names it.
 *
 * @param code unique among bodies, stations and groups
 * @param name the full name
 * @param levels whose deputies it takes: one level, or several where groups are mixed
 * @param home the code of its home, which has no other group (S28)
 * @param leader the code of the deputy who leads it, a member
 * @param viceLeaders the codes of one or two deputies, members
 * @param liaisonOfficer the login of its liaison officer
 * @param active false once it is dissolved
 */
public record DeputyGroupRow(
    String code,
    String name,
    List<Level> levels,
    String home,
    String leader,
    List<String> viceLeaders,
    String liaisonOfficer,
    Boolean active)
    implements DirectoryRow {

  /** Copies the lists; an empty cell is an empty list. */
  public DeputyGroupRow {
    levels = Lists.copy(levels);
    viceLeaders = Lists.copy(viceLeaders);
  }

  @Override
  public String key() {
    return code;
  }
}
