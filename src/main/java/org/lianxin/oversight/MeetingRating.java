package org.lianxin.oversight;

/** How a 测评会 rates what was done of a case. */
enum MeetingRating {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  BASICALLY,
  /** 不满意. */
  DISSATISFIED
}
