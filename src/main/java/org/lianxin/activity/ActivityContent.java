package org.lianxin.activity;

/** What deputies speak of with voters (rule activity-contents). */
public enum ActivityContent {
  /** 宣传政策法律和人大决议. */
  PUBLICITY,
  /** 听取对国家机关工作的意见. */
  STATE_ORGANS,
  /** 听取对人大常委会监督工作的意见. */
  SUPERVISION,
  /** 听取对代表履职的意见. */
  OWN_WORK
}
