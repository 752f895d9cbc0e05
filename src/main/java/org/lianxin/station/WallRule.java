package org.lianxin.station;

/**
 * 公开上墙的制度: the six basic rules of a home, by their titles (rule rules-on-the-wall). What each says
 * is the office's to write.
 */
enum WallRule {
  /** 代表活动制度. */
  ACTIVITY,
  /** 代表学习制度. */
  STUDY,
  /** 代表接待选民制度. */
  RECEPTION,
  /** 代表联系选民制度. */
  CONTACT,
  /** 代表向选民述职制度. */
  DEBRIEFING,
  /** 代表履职考评制度. */
  ASSESSMENT
}
