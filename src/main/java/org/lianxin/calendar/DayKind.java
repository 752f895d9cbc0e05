package org.lianxin.calendar;

/** What a listed day is, whatever the day of the week. */
public enum DayKind {
  /** 放假: rest. */
  OFF,
  /** 调休上班: worked, mostly a Saturday or Sunday that makes up for a holiday. */
  MAKE_UP
}
