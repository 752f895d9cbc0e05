package org.lianxin.oversight;

import java.time.LocalDate;

/**
 * A meeting about cases.
 *
 * @param id its number
 * @param kind which of the meetings
 * @param office the code of the office that calls it; null where a supervisor does for the district
 * @param title what it is called
 * @param chair who chairs it, by name and post
 * @param present who is asked to come or came, as people write it
 * @param agenda what it is about beside the cases, or null
 * @param calledBy the login of who wrote it down
 * @param reason why it was cancelled, or null
 */
record Meeting(
    long id,
    MeasureKind kind,
    MeetingState state,
    String office,
    String title,
    LocalDate heldOn,
    String place,
    String chair,
    String present,
    String agenda,
    String calledBy,
    String reason) {

  /** Most characters of {@link #title}, {@link #place}, {@link #chair} and {@link #reason}. */
  static final int NAME = 100;

  /** Most characters of {@link #present}. */
  static final int PRESENT = 500;

  /** Most characters of {@link #agenda}. */
  static final int AGENDA = 2000;

  /** Most cases of one meeting: our default, a batch that minutes can hold. */
  static final int CASES = 50;

  public boolean isPlanned() {
    return state == MeetingState.PLANNED;
  }
}
