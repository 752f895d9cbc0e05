package org.lianxin.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * What a meeting decided on a case, as somebody wrote it; anything may be missing.
 *
 * @param words what was decided
 * @param rating how it was rated, at a 测评会
 * @param given what units have to do
 */
record MeetingOutcome(String words, MeetingRating rating, List<Given> given) {

  /** Most tasks of one case: as many as the form has rows. */
  static final int TASKS = 4;

  /**
   * A row of the form.
   *
   * @param number which one, from 0; the fields are {@code unit0}, {@code task0} and {@code due0}
   */
  record Given(int number, String unit, String words, LocalDate dueOn) {

    boolean isEmpty() {
      return unit == null && words == null && dueOn == null;
    }
  }
}
