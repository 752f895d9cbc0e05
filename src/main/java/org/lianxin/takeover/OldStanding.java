package org.lianxin.takeover;

/** What an office's own word for a state means here. */
enum OldStanding {
  /** 已办结: becomes a record. */
  CLOSED,
  /** 待核实: becomes a demand that waits for its deputy. */
  TO_VERIFY,
  /** 已核实，待批办: becomes one that waits for the office. */
  TO_INSTRUCT,
  /** 已交承办单位: becomes one that waits for its unit to sign for it. */
  WITH_UNIT,
  /** 不转入: stays in the old file. */
  LEFT_OUT;

  /** Whether it becomes a demand of the loop. */
  boolean isRunning() {
    return this == TO_VERIFY || this == TO_INSTRUCT || this == WITH_UNIT;
  }
}
