package org.lianxin.supervision;

/** Who is told; each includes those before it. */
public enum Audience {
  /** 责任人: who has to meet the limit. */
  RESPONSIBLE,
  /** 单位负责人: the leader of the unit that has to. */
  LEADER,
  /** 交办机关: the congress's office that answers for the case. */
  OFFICE,
  /** 督办人员: the supervisors of the district. */
  SUPERVISOR
}
