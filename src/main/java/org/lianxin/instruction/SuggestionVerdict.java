package org.lianxin.instruction;

/** What the deputies' office makes of a suggestion. */
public enum SuggestionVerdict {
  /** 立案: it goes to a unit. */
  ADOPTED,
  /** 退回修改: the carrier writes it anew. */
  RETURNED,
  /** 不作建议: the demand is handled without it. */
  AS_DEMAND
}
