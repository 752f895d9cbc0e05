package org.lianxin.lookback;

import static org.lianxin.lookback.process.LookBackProcess.CHECK_ID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * What the tasks of a check have in common. A case is looked back on again in another year: each is
 * of its check.
 */
abstract class CheckTask<A extends Record> implements UserTask<A> {

  private final Checks checks;
  private final WorkingCalendar calendar;

  CheckTask(Checks checks, WorkingCalendar calendar) {
    this.checks = checks;
    this.calendar = calendar;
  }

  /** The last day on which it is done in time. */
  abstract LocalDate lastDay(Matter matter);

  @Override
  public Doers doers(Matter matter) {
    return checks.doers(matter.part());
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public String partVariable() {
    return CHECK_ID.name();
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(calendar.endOf(lastDay(matter)));
  }
}
