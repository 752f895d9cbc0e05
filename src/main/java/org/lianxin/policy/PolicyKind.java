package org.lianxin.policy;

/** What a place chooses. */
public enum PolicyKind {
  /** 期限口径: whose time limits hold. */
  LIMITS,
  /** 履职口径: whose expectations of deputies hold. */
  DUTIES,
  /** 阶段名称: by which names the stages of a demand go, see {@link StageNames}. */
  STAGES,
  /** 家站口径: what each home and station has to have. */
  STATIONS
}
