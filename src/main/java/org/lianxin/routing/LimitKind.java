package org.lianxin.routing;

import java.util.EnumSet;
import java.util.Set;

/**
 * What has to be done within a limit. The number and its source, by profile and urgency, are rows
 * of {@code dmn/routing/time-limit.dmn}; named here is where the step comes from.
 */
public enum LimitKind {
  /** 核实: the deputy verifies what the voter said (松江区实施意见 四（一）). */
  VERIFICATION,
  /** 交办: the office instructs and assigns (上海规定 art. 11). */
  ASSIGNMENT,
  /** 代表提出: a deputy of the right level agrees and writes the suggestion (松江区实施意见 四（一）3, 4). */
  SUGGESTION,
  /** 附议: a deputy signs another's suggestion too (rule co-signers-asked). */
  CO_SIGNING,
  /** 退办: the unit returns what is not its own (上海规定 art. 14). */
  RETURN_WINDOW,
  /** 改办: another unit is found after a return (上海规定 art. 14, 重庆条例 art. 16). */
  REASSIGNMENT,
  /** 裁定: the arbiter decides after a further return. */
  ARBITRATION,
  /** 首次联系: the unit speaks with the deputy for the first time (重庆条例 art. 18; rule deputy-heard). */
  FIRST_CONTACT,
  /** 会办意见: a co-unit gives its opinion (上海规定 art. 17). */
  CO_OPINION,
  /** 会办意见重提: a co-unit gives another for an empty one (重庆条例 art. 20). */
  CO_OPINION_AGAIN,
  /** 答复: the unit replies (代表法 art. 51). */
  REPLY,
  /** 延期: by how much the reply may be put off at most (上海规定 art. 19). */
  EXTENSION,
  /** 重新办理: the unit does it again (上海规定 art. 21). */
  REHANDLING,
  /** 审核: a reply is reviewed and signed (rule two-reviews). */
  REVIEW,
  /** 反馈下级代表: the upper deputy tells the lower one (松江区实施意见 四（二）). */
  RELAY,
  /** 代表签署意见: the deputy says what he thinks of the reply (重庆条例 art. 29). */
  DEPUTY_RATING,
  /** 告知选民: the voter is told (rule voter-told). */
  TELLING_VOTER,
  /**
   * 评估决定: experts or a named person decide after the last re-handling (rule bounded-rehandling).
   */
  DISPUTE,
  /** 销号: both sides strike off (rule two-strike-offs). */
  STRIKE_OFF,
  /** 信访受理: the petition section accepts or passes on (信访工作条例 arts. 22, 23). */
  PETITION_ACCEPTANCE,
  /** 信访异议: the organ that a petition was passed on to objects (信访工作条例 art. 23). */
  PETITION_OBJECTION,
  /** 信访办理 (信访工作条例 art. 34). */
  PETITION_HANDLING,
  /** 信访延期: by how much at most (信访工作条例 art. 34). */
  PETITION_EXTENSION,
  /** 信访在途: how much longer the section waits for what was posted in time (rule posted-in-time). */
  PETITION_POST,
  /** 申请复查: the petitioner may ask for a review (信访工作条例 art. 35). */
  PETITION_REVIEW_REQUEST,
  /** 复查: the body above decides (信访工作条例 art. 35). */
  PETITION_REVIEW,
  /** 申请复核: the petitioner may ask again (信访工作条例 art. 36). */
  PETITION_RECHECK_REQUEST,
  /** 复核: the body above that decides, for good (信访工作条例 art. 36). */
  PETITION_RECHECK;

  private static final Set<LimitKind> RIGHTS =
      EnumSet.of(PETITION_OBJECTION, PETITION_REVIEW_REQUEST, PETITION_RECHECK_REQUEST);

  /**
   * Whether it is the time in which somebody outside may claim a right (rule right-not-duty).
   * Nobody here is reminded of it, and no case is late by it.
   */
  public boolean isRight() {
    return RIGHTS.contains(this);
  }
}
