package org.lianxin.demand;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who saw voters in plain. It only grows. */
@Component
class OpeningRows {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  OpeningRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String caseNo, String by, OpeningWay way, String reason) {
    jdbc.sql(
            "insert into demand_opening (case_no, opened_at, opened_by, way, reason)"
                + " values (?, ?, ?, ?, ?)")
        .params(caseNo, LocalDateTime.now(clock).truncatedTo(MILLIS), by, way.name(), reason)
        .update();
  }

  /** The same once a day: a form is loaded again and again while somebody works on it. */
  void addOnceADay(String caseNo, String by, OpeningWay way) {
    var now = LocalDateTime.now(clock).truncatedTo(MILLIS);
    jdbc.sql(
            "insert into demand_opening (case_no, opened_at, opened_by, way)"
                + " select case_no, ?, ?, ? from demand_case where case_no = ? and not exists"
                + " (select 1 from demand_opening"
                + " where case_no = ? and opened_by = ? and way = ? and opened_at >= ?)")
        .params(
            now, by, way.name(), caseNo, caseNo, by, way.name(), now.toLocalDate().atStartOfDay())
        .update();
  }

  /** The last ones of a case, the newest first. */
  List<Opening> of(String caseNo) {
    return jdbc.sql(
            "select opened_at, opened_by, way, reason from demand_opening where case_no = ?"
                + " order by id desc limit ?")
        .params(caseNo, MOST)
        .query(Opening.class)
        .list();
  }
}
