package org.lianxin.takeover;

/** What an office's own word for a state means here. */
enum OldStanding {
  /** 已办结: becomes a record. */
  CLOSED,
  /** 不转入: stays in the old file. */
  LEFT_OUT
}
