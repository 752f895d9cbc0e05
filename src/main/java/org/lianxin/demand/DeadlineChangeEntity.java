package org.lianxin.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lianxin.calendar.Pause;

/**
 * What was decided about the day of a limit: that the clock stands, or that it ends on another day.
 * Never changed but where a pause ends before its day, so the day can be explained and counted
 * again.
 */
@Entity
@Table(name = "demand_deadline_change")
class DeadlineChangeEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long deadlineId;
  private boolean pause;
  private LocalDate fromOn;
  private LocalDate toOn;

  protected DeadlineChangeEntity() {}

  private DeadlineChangeEntity(long deadline, boolean isPause, LocalDate from, LocalDate to) {
    deadlineId = deadline;
    pause = isPause;
    fromOn = from;
    toOn = to;
  }

  /** The clock stands. */
  static DeadlineChangeEntity pause(long deadline, Pause pause) {
    return new DeadlineChangeEntity(deadline, true, pause.from(), pause.to());
  }

  /** On the first of these days somebody decided that it ends on the second. */
  static DeadlineChangeEntity day(long deadline, LocalDate decided, LocalDate end) {
    return new DeadlineChangeEntity(deadline, false, decided, end);
  }

  /** The clock goes on after this day. */
  void end(LocalDate last) {
    toOn = last;
  }

  boolean isPause() {
    return pause;
  }

  Pause pause() {
    return new Pause(fromOn, toOn);
  }

  LocalDate decidedOn() {
    return fromOn;
  }

  LocalDate end() {
    return toOn;
  }
}
