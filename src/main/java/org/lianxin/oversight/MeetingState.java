package org.lianxin.oversight;

/** How far a meeting is. */
enum MeetingState {
  /** 待召开: its agenda may grow. */
  PLANNED,
  /** 已形成纪要: nothing of it changes any more. */
  HELD,
  /** 已取消: it did not take place. */
  CANCELLED
}
