package org.lianxin.report;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of reports. A report is under a chain of its own, which the sheet of each day closes.
 */
@Repository
class ReportRows implements KeepsEvidence {

  private static final EvidentRows REPORT =
      EvidentRows.of(Owner.REPORT, "report_paper", "report_no");

  private final JdbcClient jdbc;
  private final Clock clock;

  ReportRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(REPORT);
  }

  /** How many reports there are whose number begins so. */
  int count(String stem) {
    return jdbc.sql("select count(*) from report_paper where report_no like ?")
        .param(stem + "%")
        .query(Integer.class)
        .single();
  }

  void add(HandlingReport made, List<ReportLine> lines) {
    jdbc.sql(
            "insert into report_paper (report_no, period, report_year, from_day, to_day, office,"
                + " recipient, title, state, made_by, made_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            made.no(),
            made.period().name(),
            made.year(),
            made.from(),
            made.to(),
            made.office(),
            made.recipient().name(),
            made.title(),
            made.state().name(),
            made.madeBy(),
            made.madeAt())
        .update();
    int number = 0;
    for (var line : lines) {
      jdbc.sql(
              "insert into report_line (report_no, line_no, section, words, numerator, denominator,"
                  + " basis) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              made.no(),
              number,
              line.section().name(),
              line.words(),
              line.numerator(),
              line.denominator(),
              line.basis())
          .update();
      number++;
    }
    REPORT.written(made.no());
  }

  /** Puts the edited file in the place of the one before. */
  void upload(String no, byte[] content, String by) {
    jdbc.sql("delete from report_file where report_no = ?").param(no).update();
    jdbc.sql("insert into report_file (report_no, content) values (?, ?)")
        .params(no, content)
        .update();
    jdbc.sql(
            "update report_paper set state = 'EDITED', edited_by = ?, edited_at = ?, file_size = ?"
                + " where report_no = ?")
        .params(by, now(), content.length, no)
        .update();
    REPORT.written(no);
  }

  void freeze(String no, String sha256, String by) {
    jdbc.sql(
            "update report_paper set state = 'FROZEN', sha256 = ?, frozen_by = ?, frozen_at = ?"
                + " where report_no = ?")
        .params(sha256, by, now(), no)
        .update();
    REPORT.written(no);
  }

  Optional<byte[]> file(String no) {
    return jdbc.sql("select content from report_file where report_no = ?")
        .param(no)
        .query((row, i) -> row.getBytes(1))
        .optional();
  }

  Optional<HandlingReport> find(String no) {
    return jdbc.sql("select * from report_paper where report_no = ?")
        .param(no)
        .query((row, i) -> report(row))
        .optional();
  }

  /** The row as it is, held until the end of the transaction. */
  Optional<HandlingReport> hold(String no) {
    return jdbc.sql("select * from report_paper where report_no = ? for update")
        .param(no)
        .query((row, i) -> report(row))
        .optional();
  }

  /**
   * Reports, the newest first.
   *
   * @param offices whose; null for everybody's
   */
  List<HandlingReport> list(Collection<String> offices, int most) {
    return jdbc.sql(
            "select * from report_paper "
                + (offices == null ? "" : "where office in (:offices) ")
                + "order by made_at desc, report_no desc limit :most")
        .param("offices", offices)
        .param("most", most)
        .query((row, i) -> report(row))
        .list();
  }

  List<ReportLine> lines(String no) {
    return jdbc.sql("select * from report_line where report_no = ? order by line_no")
        .param(no)
        .query(
            (row, i) ->
                new ReportLine(
                    ReportSection.valueOf(row.getString("section")),
                    row.getString("words"),
                    row.getObject("numerator", Integer.class),
                    row.getObject("denominator", Integer.class),
                    row.getString("basis")))
        .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static HandlingReport report(ResultSet row) throws SQLException {
    return new HandlingReport(
        row.getString("report_no"),
        ReportPeriod.valueOf(row.getString("period")),
        row.getInt("report_year"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("office"),
        ReportRecipient.valueOf(row.getString("recipient")),
        row.getString("title"),
        ReportState.valueOf(row.getString("state")),
        row.getString("made_by"),
        row.getObject("made_at", LocalDateTime.class),
        row.getString("edited_by"),
        row.getObject("edited_at", LocalDateTime.class),
        row.getObject("file_size", Long.class),
        row.getString("sha256"),
        row.getString("frozen_by"),
        row.getObject("frozen_at", LocalDateTime.class));
  }
}
