package org.lianxin.guide;

/** How much of a county stands in the workbook that somebody fills in. */
enum SheetExtent {
  /** 只有区县承办单位. */
  COUNTY,
  /** 含街道乡镇承办单位. */
  TOWNS,
  /** 另含家站点、代表小组、选区、代表. */
  DEPUTIES;

  boolean hasTowns() {
    return this != COUNTY;
  }

  boolean hasDeputies() {
    return this == DEPUTIES;
  }
}
