package org.lianxin.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.directory.DirectoryHistory;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The record of what each change did to each row. */
@Repository
class ChangeRows implements DirectoryHistory, KeepsEvidence {

  private static final EvidentRows CHANGE = EvidentRows.of(Owner.DIRECTORY, "roster_change", "id");

  private final JdbcClient database;
  private final ObjectMapper json;

  ChangeRows(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Writes down what became of a row; one of both may be missing. A roster's voter is not named.
   */
  void add(long revision, Sheet sheet, DirectoryRow before, DirectoryRow after) {
    var key = new GeneratedKeyHolder();
    database
        .sql(
            "insert into roster_change (revision, sheet, title, row_before, row_after)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            revision,
            sheet.name(),
            (after == null ? before : after).title(),
            text(sheet, before),
            text(sheet, after))
        .update(key, "id");
    CHANGE.written(key.getKey());
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(CHANGE);
  }

  @Override
  public List<Change> between(LocalDate from, LocalDate to) {
    return database
        .sql(
            "select c.revision, r.applied_at, r.applied_by, c.sheet, c.title,"
                + " c.row_before, c.row_after from roster_change c"
                + " join roster_revision r on r.number = c.revision"
                + " where r.applied_at >= ? and r.applied_at < ? order by c.id")
        .params(from.atStartOfDay(), to.plusDays(1).atStartOfDay())
        .query(
            (row, number) ->
                new Change(
                    row.getLong("revision"),
                    row.getObject("applied_at", LocalDateTime.class),
                    row.getString("applied_by"),
                    row.getString("sheet"),
                    row.getString("title"),
                    row.getString("row_before"),
                    row.getString("row_after")))
        .list();
  }

  private String text(Sheet sheet, DirectoryRow row) {
    if (row == null || sheet.namesVoters()) {
      return null;
    }
    try {
      return json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of " + sheet, e);
    }
  }
}
