package org.lianxin.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.SigningKeys.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of the days. */
@Repository
class DayRows {

  private static final String COLUMNS = "select sheet, signing_key, signature from evidence_day";

  private final JdbcClient jdbc;

  DayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DaySheet> all() {
    return read(COLUMNS + " order by day_on");
  }

  Optional<DaySheet> last() {
    return read(COLUMNS + " order by day_on desc limit 1").stream().findFirst();
  }

  /** The last sheets, newest first. */
  List<DaySheet> latest(int most) {
    return read(COLUMNS + " order by day_on desc limit " + most);
  }

  Optional<DaySheet> find(LocalDate day) {
    return read(COLUMNS + " where day_on = ?", day).stream().findFirst();
  }

  private List<DaySheet> read(String sql, Object... values) {
    return jdbc.sql(sql)
        .params(values)
        .query(
            (found, line) ->
                new DaySheet(
                    found.getString("sheet"),
                    new Signature(found.getString("signing_key"), found.getString("signature"))))
        .list();
  }

  void add(LocalDate day, DaySheet sheet) {
    jdbc.sql("insert into evidence_day (day_on, sheet, signing_key, signature) values (?, ?, ?, ?)")
        .params(day, sheet.text(), sheet.signature().key(), sheet.signature().value())
        .update();
  }

  /** When anything was sealed first. */
  Optional<LocalDateTime> firstSealed() {
    return jdbc.sql("select min(sealed_at) from evidence_link")
        .query((found, line) -> found.getObject(1, LocalDateTime.class))
        .optional();
  }
}
