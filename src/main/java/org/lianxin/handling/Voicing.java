package org.lianxin.handling;

/** In what way a deputy carries a matter (松江区实施意见 四（一）; rule carriers-ways). */
public enum Voicing {
  /** 书面建议. */
  WRITTEN,
  /** 会议审议发言: remarks when the congress deliberates. */
  DELIBERATION,
  /** 列席常委会会议发言: remarks as an observer at a meeting of the standing committee. */
  STANDING_COMMITTEE,
  /** 专门委员会、工作委员会会议和活动发言. */
  COMMITTEE
}
