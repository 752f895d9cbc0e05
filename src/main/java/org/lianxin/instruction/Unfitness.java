package org.lianxin.instruction;

/** What must not become a suggestion: the only reasons to refuse one (rule unfit-suggestions). */
public enum Unfitness {
  /** 不属于国家机关职权范围. */
  BEYOND_POWERS,
  /** 代表本人、亲属的个人事务，或者本单位的个别事项. */
  PERSONAL_MATTER,
  /** 涉及具体司法案件. */
  JUDICIAL_CASE,
  /** 转递人民群众来信、材料. */
  FORWARDED_LETTER,
  /** 学术探讨、产品推介. */
  RESEARCH_OR_ADVERTISING,
  /** 没有实际内容. */
  NO_SUBSTANCE,
  /** 一件多事. */
  SEVERAL_MATTERS
}
