package org.lianxin.closedloop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * 承诺事项: what a unit promised, alive after its case is closed (rules dated-promise and
 * living-commitments).
 *
 * @param caseNo the case
 * @param unit the code of the unit
 * @param office the code of the office that assigned the order
 * @param deputy the login of the deputy who rates it
 * @param firstPromisedOn until when at first
 * @param promisedOn until when now
 * @param postponements how often the unit put it off by itself
 * @param state where it stands
 * @param rating what the deputy thought of it last, if he was asked
 */
record Commitment(
    String caseNo,
    String unit,
    String office,
    String deputy,
    LocalDate firstPromisedOn,
    LocalDate promisedOn,
    int postponements,
    State state,
    Optional<Rating> rating) {

  /** Where a commitment stands. */
  enum State {
    /** 落实中. */
    OPEN,
    /** 已落实: the deputy says that it is solved. */
    FULFILLED,
    /** 未落实: the office says so, by a named decision. */
    UNFULFILLED
  }

  /** Whether the matter is solved. */
  enum Solution {
    /** 已解决. */
    SOLVED,
    /** 没有解决. */
    UNSOLVED
  }

  /** What the deputy thinks of it. */
  enum Satisfaction {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY,
    /** 不满意. */
    DISSATISFIED
  }

  /**
   * The deputy's rating: solved and satisfied are two things.
   *
   * @param solution whether the matter is solved
   * @param satisfaction what he thinks of it
   */
  record Rating(Solution solution, Satisfaction satisfaction) {}

  private static final int REMINDER_DAYS = 7;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(23, 59, 59);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** When the unit is asked: in the morning, a week before the day. */
  Instant remindAt() {
    return promisedOn.minusDays(REMINDER_DAYS).atTime(MORNING).atZone(CHINA).toInstant();
  }

  /** The last moment of the promised day in China. */
  Instant end() {
    return promisedOn.atTime(EVENING).atZone(CHINA).toInstant();
  }
}
