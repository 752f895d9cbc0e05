package org.lianxin.routing;

/** How urgent a demand is (domain.md 3.9). */
public enum Urgency {
  /** 一般. */
  NORMAL,
  /** 紧急: goes past the queue. */
  URGENT,
  /** 特急: before anything else. */
  CRITICAL
}
