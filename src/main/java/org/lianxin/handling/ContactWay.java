package org.lianxin.handling;

/** How the unit spoke with the deputy. */
public enum ContactWay {
  /** 上门走访. */
  VISIT,
  /** 座谈. */
  MEETING,
  /** 现场查看. */
  ON_SITE,
  /** 电话. */
  PHONE,
  /** 视频. */
  VIDEO,
  /** 书面. */
  WRITING
}
