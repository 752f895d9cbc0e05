package org.lianxin.demand;

/** How a voter was told. */
public enum TellingWay {
  /** 当面. */
  IN_PERSON,
  /** 电话. */
  PHONE,
  /** 书面. */
  LETTER,
  /** 短信、微信或邮件. */
  MESSAGE,
  /** 张贴或公示: for a voter who gave no name. */
  NOTICE,
  /** 无法告知: the words say why. */
  NOT_POSSIBLE
}
