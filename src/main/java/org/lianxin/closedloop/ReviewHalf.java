package org.lianxin.closedloop;

/** 双审核: whose review (rule two-reviews: two persons of two organisations). */
enum ReviewHalf {
  /** 单位审核: the leader of the handling unit. */
  UNIT,
  /** 交办机关复核: the office of the congress that assigned the order. */
  OFFICE
}
