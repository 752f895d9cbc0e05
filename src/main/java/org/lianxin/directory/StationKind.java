package org.lianxin.directory;

/** What a station is (rule station-tree). */
public enum StationKind {
  /** 代表之家: of a street or town, the home of one group of deputies. */
  HOME,
  /** 代表联络站: below a home. */
  STATION,
  /** 代表联络点: below a station. */
  POINT,
  /** 网上联络站: of a home or a station, or on its own. */
  ONLINE
}
