package org.lianxin.petition;

/** How a petitioner was told something. */
enum NoticeWay {
  /** 书面送达. */
  LETTER,
  /** 当面告知. */
  IN_PERSON,
  /** 电话. */
  PHONE,
  /** 网上. */
  ONLINE,
  /** 无法告知: gave no name or cannot be reached, which is put on record. */
  NOT_POSSIBLE
}
