package org.lianxin.takeover;

/**
 * A line that does not become a record.
 *
 * @param line its number as the spreadsheet program shows it
 * @param text what stands in it, shortened
 */
record LeftOut(int line, String text, Why why) {

  /** Why not. */
  enum Why {
    /** 合计: sums what stands above. */
    TOTAL,
    /** 表头: the headings once more, as at the top of each printed page. */
    HEADING,
    /** 说明: nothing but one cell, such as who filled it in. */
    ASIDE,
    /** 状态: the office leaves out what stands so. */
    BY_STATE
  }
}
