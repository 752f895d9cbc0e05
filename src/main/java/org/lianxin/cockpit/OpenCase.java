package org.lianxin.cockpit;

import java.util.List;

/**
 * An open case as a supervisor's list shows it, in the reader's words.
 *
 * @param unit the unit that has it, or the office while none has
 * @param dueOn the day after which it is late, or empty
 * @param days how many days are left, or, negative, how many it is late; null when no limit runs
 * @param concern {@link Concern#LATE}, {@link Concern#SOON} or {@link Concern#OPEN}
 * @param waits where it waits and at whom; none while the program is at it
 */
record OpenCase(
    String caseNo,
    String subject,
    String area,
    String place,
    String unit,
    String dueOn,
    Long days,
    Concern concern,
    List<Waits> waits) {

  /**
   * A step that waits.
   *
   * @param step what has to be done
   * @param holders who can do it
   * @param since the day since when
   */
  record Waits(String step, String holders, String since) {}
}
