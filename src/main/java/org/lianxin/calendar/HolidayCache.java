package org.lianxin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The loaded days in memory. A change on this node drops them as its transaction ends; a change on
 * another node is seen within {@link #RECHECK}, by the revision's one row.
 */
@Component
class HolidayCache implements Supplier<Holidays> {

  static final Duration RECHECK = Duration.ofSeconds(5);

  /** The days, the revision they were read at, and when that was last found true. */
  private record Loaded(Holidays holidays, long revision, long checkedAt) {}

  private final HolidayRows rows;
  private final Clock clock;
  private volatile Loaded loaded;

  HolidayCache(HolidayRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Holidays get() {
    var now = clock.millis();
    var known = loaded;
    if (known != null && Math.abs(now - known.checkedAt) < RECHECK.toMillis()) {
      return known.holidays;
    }
    // Read before the days: should they change in between, the next check sees a newer revision.
    var revision = rows.revision();
    var holidays = known != null && known.revision == revision ? known.holidays : rows.holidays();
    loaded = new Loaded(holidays, revision, now);
    return holidays;
  }

  /** Whoever changed the days sees them changed at once, and so does whoever hears of it. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void change(HolidaysChanged change) {
    loaded = null;
  }

  /** After a rollback too, for the days may have been read inside the transaction. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
  void drop(HolidaysChanged change) {
    loaded = null;
  }
}
