package org.lianxin.search;

/** 排序: in which order a list stands. Who goes on from a row of it finds each other row once. */
public enum Sorting {
  /** 编号: the newest number first. */
  NUMBER("%1$sid desc"),
  /** 到期日: the one first that is late first; where nothing is due, last. */
  DUE("%1$sdue_on, %1$sid"),
  /** 收到日期: the one first that waits longest. */
  AGE("%1$sreceived_on, %1$sid");

  private final String columns;

  Sorting(String columns) {
    this.columns = columns;
  }

  /**
   * The end of a statement that gives this order.
   *
   * @param table what stands before the name of a column
   */
  String by(String table) {
    return " order by " + columns.formatted(table);
  }
}
