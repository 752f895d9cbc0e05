package org.lianxin.register;

/** What a supplement says of a row. */
enum RowChange {
  /** 新增. */
  ADDED,
  /** 更正: the record says something else now. */
  CHANGED,
  /** 作废: there is no such record any more. */
  VOID
}
