package org.lianxin.oversight;

import java.time.LocalDate;

/**
 * Something that the congress did about a case.
 *
 * @param id its number
 * @param takenOn the day on which it was decided, or on which the meeting was
 * @param meeting the number of the meeting whose minutes say it, or null
 * @param basis who decided it, or what the meeting is called; of a report to whom it goes
 * @param lead who leads the supervision, or null
 * @param words what is asked, decided or reported
 * @param rating how it was rated, or null
 * @param recordedBy the login of who wrote it down
 * @param endedOn of a supervision or a report the day it ended or went out, or null
 * @param endedWords what came of it, or null
 */
record Measure(
    long id,
    String caseNo,
    MeasureKind kind,
    LocalDate takenOn,
    Long meeting,
    String basis,
    String lead,
    String words,
    MeetingRating rating,
    String recordedBy,
    LocalDate endedOn,
    String endedWords) {

  /** Most characters of {@link #basis} and {@link #lead}. */
  static final int NAME = 100;

  /** Most characters of {@link #words} and {@link #endedWords}. */
  static final int WORDS = 1000;

  /** Whether somebody has still to say what came of it. */
  public boolean isOpen() {
    return !kind.isMeeting() && endedOn == null;
  }
}
