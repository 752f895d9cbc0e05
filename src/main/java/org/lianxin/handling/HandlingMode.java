package org.lianxin.handling;

/** How several units share an order (办理方式; rule handling-modes). */
public enum HandlingMode {
  /** 独办: one unit. */
  SOLE,
  /** 主办会办: the lead answers for all and states what the others think. */
  LEAD,
  /** 分办: each answers for its own part. */
  SEPARATE
}
