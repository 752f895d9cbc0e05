package org.lianxin.checkup;

/** How bad a fault is. */
enum Weight {
  /** 会卡住: a case comes to a step that nobody can do. */
  STOPS,
  /** 有影响: somebody has to do by hand, or to find out himself, what is done for others. */
  HINDERS
}
