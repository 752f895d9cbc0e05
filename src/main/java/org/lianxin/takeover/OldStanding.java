package org.lianxin.takeover;

import static org.lianxin.takeover.OldField.ANSWERED_ON;
import static org.lianxin.takeover.OldField.ASSIGNED_ON;
import static org.lianxin.takeover.OldField.CATEGORY;
import static org.lianxin.takeover.OldField.CONTACTED_ON;
import static org.lianxin.takeover.OldField.CONTACT_WAY;
import static org.lianxin.takeover.OldField.DEPUTY;
import static org.lianxin.takeover.OldField.HANDLER;
import static org.lianxin.takeover.OldField.OUTCOME;
import static org.lianxin.takeover.OldField.RECEIVED_ON;
import static org.lianxin.takeover.OldField.RESULT;
import static org.lianxin.takeover.OldField.SOURCE;
import static org.lianxin.takeover.OldField.UNIT;
import static org.lianxin.takeover.OldField.VERIFIED_ON;

import java.util.ArrayList;
import java.util.List;

/**
 * What an office's own word for a state means here; those that still run in the order of the way.
 */
enum OldStanding {
  /** 已办结: becomes a record. */
  CLOSED,
  /** 待核实: becomes a demand that waits for its deputy. */
  TO_VERIFY(RECEIVED_ON, SOURCE, DEPUTY, CATEGORY),
  /** 已核实，待批办: becomes one that waits for the office. */
  TO_INSTRUCT(TO_VERIFY, VERIFIED_ON),
  /** 已交承办单位: becomes one that waits for its unit to sign for it. */
  WITH_UNIT(TO_VERIFY, ASSIGNED_ON, UNIT),
  /** 已签收，正在办理: becomes one on which its unit works. */
  HANDLING(WITH_UNIT, HANDLER),
  /** 已拟答复，待审核: becomes one whose reply its unit reviews. */
  REPLY_DRAFTED(HANDLING, CONTACTED_ON, CONTACT_WAY, ANSWERED_ON, OUTCOME, RESULT),
  /** 不转入: stays in the old file. */
  LEFT_OUT;

  private final List<OldField> needed;

  OldStanding(OldField... needed) {
    this.needed = List.of(needed);
  }

  /** What an earlier stage needs, and more. */
  OldStanding(OldStanding earlier, OldField... more) {
    var all = new ArrayList<>(earlier.needed);
    all.addAll(List.of(more));
    needed = List.copyOf(all);
  }

  /** What the row has to say for it. */
  List<OldField> needed() {
    return needed;
  }

  /** Whether it becomes a demand of the loop. */
  boolean isRunning() {
    return this != CLOSED && this != LEFT_OUT;
  }

  /** Whether one that still runs has come as far as this. */
  boolean isAt(OldStanding stage) {
    return isRunning() && compareTo(stage) >= 0;
  }
}
