package org.lianxin.takeover;

/**
 * Where a ledger's headings stand.
 *
 * @param line the first line's number as the spreadsheet program shows it
 * @param lines how many: groups of columns have a heading of their own above
 */
record Head(int line, int lines) {

  /** The most lines of headings. */
  static final int MOST = 3;

  boolean isIn(int number) {
    return number >= line && number < line + lines;
  }

  int last() {
    return line + lines - 1;
  }
}
