package org.lianxin.supervision;

/**
 * Whom a limit binds. A deputy is reminded and urged, never supervised or summoned (rule
 * elected-deputies).
 */
public enum Bound {
  /** 代表. */
  DEPUTY,
  /** 承办单位. */
  UNIT,
  /** 人大工作机构: an office of the congress, the petition section too. */
  OFFICE
}
