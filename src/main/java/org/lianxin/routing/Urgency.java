package org.lianxin.routing;

/** How urgent a demand is. */
public enum Urgency {
  /** 一般. */
  NORMAL,
  /** 紧急: goes before the others. */
  URGENT,
  /** 特急: before anything else. */
  CRITICAL
}
