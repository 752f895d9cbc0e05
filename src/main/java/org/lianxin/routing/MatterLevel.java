package org.lianxin.routing;

/**
 * In whose power a matter lies: the power counts, not the place (rule power-counts). The deputy
 * proposes it, the office confirms it.
 */
public enum MatterLevel {
  /** 街道层面. */
  STREET,
  /** 镇层面. */
  TOWN,
  /** 区层面. */
  DISTRICT,
  /** 市层面. */
  MUNICIPAL,
  /** 市级以上. */
  ABOVE_MUNICIPAL,
  /** 尚不清楚: a person has to find out. */
  UNKNOWN
}
