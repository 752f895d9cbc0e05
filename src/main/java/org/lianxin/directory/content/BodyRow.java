package org.lianxin.directory.content;

import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;

/**
 * 机构: an office of the congress or a unit that handles.
 *
 * @param code unique among bodies, stations and groups, as posts name all three
 * @param name the full name
 * @param kind what it is
 * @param level whose body it is
 * @param area the code of the area it answers for
 * @param parent the body above it, or null
 * @param leader the login of the person in charge, or null; in a handling unit this is its leader's
 *     post, elsewhere an officer's
 * @param phone the office's number, or null
 * @param active false once it is dissolved
 */
public record BodyRow(
    String code,
    String name,
    BodyKind kind,
    Level level,
    String area,
    String parent,
    String leader,
    String phone,
    Boolean active)
    implements DirectoryRow {

  @Override
  public String key() {
    return code;
  }
}
