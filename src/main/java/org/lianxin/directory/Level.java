package org.lianxin.directory;

/** The level of a body, a constituency or a deputy, from the nearest to the voter upwards. */
public enum Level {
  /** 街道: an office of the district; it has no congress and so no deputies of its own. */
  STREET,
  /** 乡镇: the lowest congress. */
  TOWN,
  /** 区县. */
  DISTRICT,
  /** 市: a city, or a municipality directly under the central government. */
  MUNICIPAL,
  /** 省. */
  PROVINCIAL,
  /** 全国. */
  NATIONAL;

  /** Whether this level has a people's congress and so deputies (rule level-with-congress). */
  public boolean hasCongress() {
    return this != STREET;
  }
}
