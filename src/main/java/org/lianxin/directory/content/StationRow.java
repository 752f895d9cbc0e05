package org.lianxin.directory.content;

import org.lianxin.directory.StationKind;

/**
 * 代表之家、联络站、联络点、网上联络站.
 *
 * @param code unique among bodies, stations and groups
 * @param name the full name
 * @param kind which of the four
 * @param area the code of the area it lies in
 * @param parent the home above a station, the station above a point; null for a home
 * @param keeper the login of its liaison officer
 * @param address where voters find it, or null for one that is online only
 * @param online whether it also works online (S33)
 * @param active false once it is closed
 */
public record StationRow(
    String code,
    String name,
    StationKind kind,
    String area,
    String parent,
    String keeper,
    String address,
    Boolean online,
    Boolean active)
    implements DirectoryRow {

  @Override
  public String key() {
    return code;
  }
}
