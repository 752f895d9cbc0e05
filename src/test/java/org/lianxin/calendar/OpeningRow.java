package org.lianxin.calendar;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An opening day put down by another node: it is seen once the clock has gone on by some seconds,
 * and no limit is counted again.
 */
public final class OpeningRow {

  private static final String BY = "test";

  private OpeningRow() {}

  /** The office opens on this day. */
  public static void put(JdbcClient jdbc, LocalDate day) {
    jdbc.sql(
            "insert into calendar_opening (opens_on, chosen_by, chosen_at)"
                + " values (?, ?, current_timestamp)")
        .params(day, BY)
        .update();
    raise(jdbc);
  }

  /** As if nobody had chosen. */
  public static void remove(JdbcClient jdbc) {
    if (jdbc.sql("delete from calendar_opening where chosen_by = ?").param(BY).update() > 0) {
      raise(jdbc);
    }
  }

  private static void raise(JdbcClient jdbc) {
    jdbc.sql("update calendar_revision set revision = revision + 1").update();
  }
}
