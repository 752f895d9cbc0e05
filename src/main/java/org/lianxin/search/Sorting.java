package org.lianxin.search;

/** 排序: in which order a list stands. Who goes on from a row of it finds each other row once. */
public enum Sorting {
  /** 编号: the newest number first. */
  NUMBER,
  /** 到期日: the one first that is late first; where nothing is due, last. */
  DUE,
  /** 收到日期: the one first that waits longest. */
  AGE
}
