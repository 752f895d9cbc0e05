package org.lianxin.routing;

/** What has to be done within a limit. */
public enum LimitKind {
  /** 核实: the deputy verifies what the voter said. */
  VERIFICATION,
  /** 交办: the office instructs and assigns. */
  ASSIGNMENT,
  /** 退办: the unit returns what is not its own. */
  RETURN_WINDOW,
  /** 首次联系: the unit speaks with the deputy for the first time. */
  FIRST_CONTACT,
  /** 会办意见: a co-unit gives its opinion. */
  CO_OPINION,
  /** 答复: the unit replies. */
  REPLY,
  /** 延期: by how much the reply may be put off. */
  EXTENSION,
  /** 重新办理: the unit does it again. */
  REHANDLING,
  /** 审核: a reply is reviewed and signed. */
  REVIEW,
  /** 代表签署意见: the deputy says what he thinks of the reply. */
  DEPUTY_RATING,
  /** 告知选民: the voter is told. */
  TELLING_VOTER,
  /** 销号: both sides strike off. */
  STRIKE_OFF,
  /** 信访受理: the petition section accepts or passes on. */
  PETITION_ACCEPTANCE,
  /** 信访办理. */
  PETITION_HANDLING,
  /** 信访延期. */
  PETITION_EXTENSION
}
