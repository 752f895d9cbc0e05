package org.lianxin.oversight;

import java.time.LocalDate;

/**
 * What a unit has to do after a meeting.
 *
 * @param id its number
 * @param measure the number of the measure that says so
 * @param unit the code of the unit
 * @param words what it has to do
 * @param dueOn until when; a working day
 * @param doneOn when it was done, or null
 * @param result what came of it, or null
 */
record AgreedTask(
    long id,
    long measure,
    String caseNo,
    String unit,
    String words,
    LocalDate dueOn,
    LocalDate doneOn,
    String result) {

  /** Most characters of {@link #words}. */
  static final int WORDS = 300;
}
