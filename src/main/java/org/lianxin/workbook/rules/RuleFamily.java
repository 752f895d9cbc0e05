package org.lianxin.workbook.rules;

/** Rules that belong together: on one sheet, or of one kind. */
interface RuleFamily {

  /** Tells the book's rows what is wrong with them. */
  void check(Book book);
}
