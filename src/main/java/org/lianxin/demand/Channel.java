package org.lianxin.demand;

/**
 * How a demand came in. A letter in a deputies' mailbox is no letter to the congress (rule
 * named-channels).
 */
public enum Channel {
  /** 走访. */
  VISIT,
  /** 座谈. */
  SYMPOSIUM,
  /** 代表接待日. */
  RECEPTION_DAY,
  /** 家站点来访. */
  STATION,
  /** 代表信箱. */
  MAILBOX,
  /** 电子邮件. */
  EMAIL,
  /** 来信. */
  LETTER,
  /** 网上. */
  ONLINE,
  /** 手机应用. */
  APP,
  /** 电话. */
  PHONE,
  /** 视察调研. */
  INSPECTION
}
