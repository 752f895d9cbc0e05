package org.lianxin.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many working days there have been up to each day. */
@Repository
class WorkingDayRows {

  private final JdbcTemplate jdbc;

  WorkingDayRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All days that are there. */
  Map<LocalDate, Integer> all() {
    var days = new TreeMap<LocalDate, Integer>();
    JdbcClient.create(jdbc)
        .sql("select day_on, worked from board_day")
        .query(
            line -> {
              days.put(line.getObject("day_on", LocalDate.class), line.getInt("worked"));
            });
    return days;
  }

  /** Puts these days in the place of all. */
  void replace(Map<LocalDate, Integer> days) {
    jdbc.update("delete from board_day");
    jdbc.batchUpdate(
        "insert into board_day (day_on, worked) values (?, ?)",
        days.entrySet().stream().map(day -> new Object[] {day.getKey(), day.getValue()}).toList());
  }
}
