package org.lianxin.mailbox;

/** How a mailbox's week stands. */
enum BoxWeekState {
  /** 待开. */
  WAITING,
  /** 已开: with letters or without. */
  OPENED,
  /** 漏开: the week went by. */
  MISSED
}
