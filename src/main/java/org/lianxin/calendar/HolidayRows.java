package org.lianxin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar's tables. */
@Component
class HolidayRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  HolidayRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Rises with every change. */
  long revision() {
    return jdbc.sql("select revision from calendar_revision").query(Long.class).single();
  }

  /** Lets one writer in at a time, until its transaction ends. */
  void lock() {
    jdbc.sql("select revision from calendar_revision for update").query(Long.class).single();
  }

  Holidays holidays() {
    var years =
        jdbc.sql("select notice_year from calendar_holiday_year order by notice_year")
            .query(Integer.class)
            .list();
    return new Holidays(
        years.stream().map(this::notice).flatMap(Optional::stream).toList(),
        localDays(),
        opening().orElse(null));
  }

  /** The day chosen last, unless it was taken back. */
  Optional<LocalDate> opening() {
    return jdbc.sql("select opens_on from calendar_opening order by id desc limit 1")
        .query((row, n) -> Optional.ofNullable(row.getObject("opens_on", LocalDate.class)))
        .optional()
        .flatMap(chosen -> chosen);
  }

  void addOpening(LocalDate day, String by) {
    raiseRevision();
    jdbc.sql("insert into calendar_opening (opens_on, chosen_by, chosen_at) values (?, ?, ?)")
        .params(day, by, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
        .update();
  }

  Optional<HolidayNotice> notice(int year) {
    return jdbc.sql("select source from calendar_holiday_year where notice_year = ?")
        .param(year)
        .query(String.class)
        .optional()
        .map(source -> new HolidayNotice(year, source, days(year)));
  }

  void replace(HolidayNotice notice) {
    jdbc.sql("delete from calendar_holiday_day where notice_year = ?")
        .param(notice.year())
        .update();
    jdbc.sql("delete from calendar_holiday_year where notice_year = ?")
        .param(notice.year())
        .update();
    jdbc.sql("insert into calendar_holiday_year (notice_year, source, loaded_at) values (?, ?, ?)")
        .params(notice.year(), notice.source(), LocalDateTime.now(clock))
        .update();
    notice
        .days()
        .forEach(
            day ->
                jdbc.sql(
                        "insert into calendar_holiday_day (notice_year, holiday_date, kind, name)"
                            + " values (?, ?, ?, ?)")
                    .params(notice.year(), day.date(), day.kind().name(), day.name())
                    .update());
    raiseRevision();
  }

  List<LocalDay> localDays() {
    return jdbc.sql(
            "select area, holiday_date, kind, name, source from calendar_local_day"
                + " order by area, holiday_date")
        .query(
            (row, n) ->
                new LocalDay(
                    row.getString("area"),
                    date(row),
                    kind(row),
                    row.getString("name"),
                    row.getString("source")))
        .list();
  }

  void replace(LocalDay day) {
    remove(day.area(), day.date());
    jdbc.sql(
            "insert into calendar_local_day (area, holiday_date, kind, name, source)"
                + " values (?, ?, ?, ?, ?)")
        .params(day.area(), day.date(), day.kind().name(), day.name(), day.source())
        .update();
  }

  boolean remove(String area, LocalDate date) {
    raiseRevision();
    return jdbc.sql("delete from calendar_local_day where area = ? and holiday_date = ?")
            .params(area, date)
            .update()
        > 0;
  }

  private List<Holiday> days(int year) {
    return jdbc.sql(
            "select holiday_date, kind, name from calendar_holiday_day where notice_year = ?"
                + " order by holiday_date")
        .param(year)
        .query((row, n) -> new Holiday(date(row), kind(row), row.getString("name")))
        .list();
  }

  private void raiseRevision() {
    jdbc.sql("update calendar_revision set revision = revision + 1").update();
  }

  private static LocalDate date(ResultSet row) throws SQLException {
    return row.getObject("holiday_date", LocalDate.class);
  }

  private static DayKind kind(ResultSet row) throws SQLException {
    return DayKind.valueOf(row.getString("kind"));
  }
}
