package org.lianxin.numbering;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The series, and the numbers taken from them. */
@Repository
class NumberRows {

  private static final String SERIES =
      "select body, kind, year_no, org_sign, next_no from numbering_series";

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  NumberRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /** The series of a year; where there is none yet, that of the last year before. */
  Optional<Series> last(PaperIssue issue, int year) {
    return jdbc.sql(
            SERIES + " where body = ? and kind = ? and year_no <= ? order by year_no desc limit 1")
        .params(issue.body(), issue.kind().name(), year)
        .query(NumberRows::series)
        .optional();
  }

  /** The series of a year; whoever else wants it waits until this transaction is over. */
  Series locked(PaperIssue issue, int year) {
    return jdbc.sql(SERIES + " where body = ? and kind = ? and year_no = ? for update")
        .params(issue.body(), issue.kind().name(), year)
        .query(NumberRows::series)
        .single();
  }

  /** Whether another kind or another body writes this sign in this year. */
  boolean isTaken(String sign, PaperIssue issue, int year) {
    return jdbc
        .sql("select kind, body from numbering_series where org_sign = ? and year_no = ?")
        .params(sign, year)
        .query(PaperIssue.class)
        .list()
        .stream()
        .anyMatch(other -> !other.equals(issue));
  }

  /** Begins a series, unless it is there. */
  void begin(Series series, String by) {
    database.addUnlessThere(
        "insert into numbering_series (body, kind, year_no, org_sign, next_no, set_by, set_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        "body",
        series.issue().body(),
        series.issue().kind().name(),
        series.year(),
        series.sign(),
        series.next(),
        by,
        now());
  }

  /**
   * Begins the series of a year for good, whatever becomes of the number that is taken first: on
   * MySQL a row that is taken back would leave those who wait for it with locks that bar each
   * other.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void beginYear(Series series, String by) {
    begin(series, by);
  }

  /** Sets what the next paper gets. */
  void change(Series series, String by) {
    jdbc.sql(
            "update numbering_series set org_sign = ?, next_no = ?, set_by = ?, set_at = ?"
                + " where body = ? and kind = ? and year_no = ?")
        .params(
            series.sign(),
            series.next(),
            by,
            now(),
            series.issue().body(),
            series.issue().kind().name(),
            series.year())
        .update();
  }

  /** Takes the next number of a series for a paper. */
  void take(String caseNo, String paper, Series series, String by) {
    jdbc.sql(
            "insert into numbering_number (case_no, paper, body, kind, year_no, number_no, org_sign,"
                + " taken_by, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            paper,
            series.issue().body(),
            series.issue().kind().name(),
            series.year(),
            series.next(),
            series.sign(),
            by,
            now())
        .update();
    jdbc.sql(
            "update numbering_series set next_no = next_no + 1"
                + " where body = ? and kind = ? and year_no = ?")
        .params(series.issue().body(), series.issue().kind().name(), series.year())
        .update();
  }

  /** The numbers of a case's papers, by the paper's name. */
  Map<String, String> of(String caseNo) {
    return jdbc
        .sql("select paper, org_sign, year_no, number_no from numbering_number where case_no = ?")
        .param(caseNo)
        .query(
            (row, number) ->
                Map.entry(
                    row.getString(1),
                    Series.written(row.getString(2), row.getInt(3), row.getInt(4))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The last number that was taken of a series, 0 when none was. */
  int lastTaken(PaperIssue issue, int year) {
    return jdbc.sql(
            "select coalesce(max(number_no), 0) from numbering_number"
                + " where body = ? and kind = ? and year_no = ?")
        .params(issue.body(), issue.kind().name(), year)
        .query(Integer.class)
        .single();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private static Series series(ResultSet row, int number) throws SQLException {
    return new Series(
        new PaperIssue(PaperKind.valueOf(row.getString(2)), row.getString(1)),
        row.getInt(3),
        row.getString(4),
        row.getInt(5));
  }
}
