package org.lianxin.petition;

/** What an organ says to a petition that was passed on to it (信访工作条例 art. 23). */
enum ReferralReply {
  /** 已接收. */
  TAKEN,
  /** 异议成立: the section agrees and takes the petition back. */
  OBJECTION_UPHELD,
  /** 异议不成立: the petition stays there. */
  OBJECTION_REFUSED,
  /** 期满无异议: the time has passed. */
  SILENT;

  /** Whether somebody objected. */
  boolean isObjection() {
    return this == OBJECTION_UPHELD || this == OBJECTION_REFUSED;
  }
}
