package org.lianxin.cockpit;

/** Why a supervisor looks at an open case. */
enum Concern {
  /** 已逾期: one of its limits has passed. */
  LATE,
  /** 三日内到期: its first limit passes today or within three days. */
  SOON,
  /** 退办两次以上: units have returned it twice or more. */
  RETURNED,
  /** 在办: all that are open. */
  OPEN
}
