package org.lianxin.demand;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the cases of a year without gaps. The row of the year is locked until the transaction
 * ends, so take the number late.
 */
@Component
class CaseNumbers {

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  CaseNumbers(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /** The next number of this year: {@code XQ-2026-000123}. It is given back by a rollback. */
  String next() {
    int year = LocalDate.now(clock).getYear();
    if (!raise(year)) {
      begin(year);
      raise(year);
    }
    int latest =
        jdbc.sql("select latest from demand_case_number where number_year = ?")
            .param(year)
            .query(Integer.class)
            .single();
    return "XQ-%d-%06d".formatted(year, latest);
  }

  private boolean raise(int year) {
    return jdbc.sql("update demand_case_number set latest = latest + 1 where number_year = ?")
            .param(year)
            .update()
        > 0;
  }

  private void begin(int year) {
    database.addUnlessThere(
        "insert into demand_case_number (number_year, latest) values (?, 0)", "number_year", year);
  }
}
