package org.lianxin.mailbox;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One mailbox in one week.
 *
 * @param id its number in the table
 * @param mailbox the number on the box
 * @param weekOf the week's Monday
 * @param dueOn the week's last working day
 * @param state how it stands
 * @param letters how many letters lay in it; null before it was opened
 * @param openedBy the login of who opened it, or null
 * @param openedFor the login of the person for whom he stood in, or null
 * @param openedAt when, in China's time, or null
 * @param registered how many of the letters were registered as demands
 * @param rest what became of letters that are no demands, or null
 * @param handedOn the day on which the letters reached the deputy, where somebody else opened it;
 *     or null
 */
record BoxWeek(
    long id,
    String mailbox,
    LocalDate weekOf,
    LocalDate dueOn,
    BoxWeekState state,
    Integer letters,
    String openedBy,
    String openedFor,
    LocalDateTime openedAt,
    int registered,
    String rest,
    LocalDate handedOn) {

  /** Before the number of each week, which no case's begins with. */
  static final String PREFIX = "KX-";

  /** The business key of its process. */
  String number() {
    return PREFIX + id;
  }

  /** How many letters are neither registered nor accounted for. */
  public int open() {
    return state == BoxWeekState.OPENED && rest == null ? Math.max(letters - registered, 0) : 0;
  }

  /** Whether somebody opened it in time. */
  public boolean isOpened() {
    return state == BoxWeekState.OPENED;
  }
}
