package org.lianxin.handling;

/** How it goes on. */
public enum NextStep {
  /** 已办妥: the reply can be drafted. */
  DONE,
  /** 申请延期. */
  EXTENSION,
  /** 申请挂账. */
  SUSPENSION,
  /** 请选民补充. */
  INQUIRY
}
