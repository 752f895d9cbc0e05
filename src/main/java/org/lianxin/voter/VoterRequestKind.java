package org.lianxin.voter;

/** What a voter may ask for while the demand is on its way. */
enum VoterRequestKind {
  /** 补充: more words, photos. */
  ADDITION,
  /** 催办. */
  URGE,
  /** 申请撤回: the deputy calls back; nothing is withdrawn by it. */
  WITHDRAWAL
}
