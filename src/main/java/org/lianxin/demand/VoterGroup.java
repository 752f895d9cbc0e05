package org.lianxin.demand;

/**
 * Whom the deputy asked (rule three-questions). The voter's group is sensitive (rule
 * sensitive-group).
 */
public enum VoterGroup {
  /** 困难群众: poor, out of work, widowed, orphaned, sick or disabled. */
  IN_HARDSHIP,
  /** 普通选民. */
  ORDINARY,
  /** 骨干人士: leading, well-known or learned people of the place. */
  LEADING;

  /** The question that is put to this group, unless somebody says otherwise. */
  public QuestionType question() {
    return switch (this) {
      case IN_HARDSHIP -> QuestionType.HARDSHIP;
      case ORDINARY -> QuestionType.NEED;
      case LEADING -> QuestionType.ADVICE;
    };
  }
}
