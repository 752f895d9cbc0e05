package org.lianxin.demand;

/** How a voter was told (S73). */
public enum TellingWay {
  /** 当面. */
  IN_PERSON,
  /** 电话. */
  PHONE,
  /** 书面. */
  LETTER,
  /** 短信、微信或邮件. */
  MESSAGE,
  /** 张贴或公示: of who gave no name. */
  NOTICE,
  /** 无法告知: the words say why. */
  NOT_POSSIBLE
}
