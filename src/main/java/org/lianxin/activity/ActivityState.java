package org.lianxin.activity;

/** What a record of an activity is worth. */
enum ActivityState {
  /** 已登记: it counts. */
  RECORDED,
  /** 已作废: it was written down by mistake, and stays to be read. */
  STRUCK
}
