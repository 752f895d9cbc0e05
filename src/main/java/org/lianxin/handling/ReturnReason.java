package org.lianxin.handling;

/**
 * Why a unit may return an order: a closed list, so that nobody returns what is only unpleasant
 * (rule return-window).
 */
public enum ReturnReason {
  /** 不属于本单位职责. */
  NOT_OUR_DUTY,
  /** 不属于本单位管辖区域. */
  NOT_OUR_AREA,
  /** 权限在上级. */
  ABOVE_OUR_POWER,
  /** 一件多事，主要事项属于其他单位. */
  MAINLY_ANOTHERS,
  /** 本单位与反映事项有利害关系. */
  CONFLICT_OF_INTEREST
}
