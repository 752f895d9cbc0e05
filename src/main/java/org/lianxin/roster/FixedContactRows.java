package org.lianxin.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lianxin.shared.Sealer;
import org.lianxin.workbook.FixedContactRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only place that seals and opens the rosters of voters. */
@Component
class FixedContactRows extends SheetRows<FixedContactRow> {

  private static final String ROWS =
      "select row_key, deputy, name, contact, community, since, note from roster_fixed_contact";

  private static final Comparator<FixedContactRow> BY_KEY =
      Comparator.comparing(FixedContactRow::key);

  private final JdbcClient database;
  private final Sealer sealer;

  FixedContactRows(JdbcClient database, Sealer sealer) {
    super(FixedContactRow.class);
    this.database = database;
    this.sealer = sealer;
  }

  @Override
  List<FixedContactRow> rows() {
    return database.sql(ROWS).query(this::open).list().stream().sorted(BY_KEY).toList();
  }

  /** The rows of one deputy, by name. */
  List<FixedContactRow> of(String deputy) {
    return database
        .sql(ROWS + " where deputy = :deputy")
        .param("deputy", deputy)
        .query(this::open)
        .list()
        .stream()
        .sorted(BY_KEY)
        .toList();
  }

  @Override
  void write(Difference<FixedContactRow> difference) {
    difference.dropped().forEach(this::delete);
    difference.changed().forEach(this::delete);
    difference.changed().forEach(this::insert);
    difference.added().forEach(this::insert);
    forgetWhoNeverBegan();
  }

  /** A mandate that never began goes without a trace, and its roster with it. */
  private void forgetWhoNeverBegan() {
    database
        .sql(
            "delete from roster_fixed_contact"
                + " where deputy not in (select code from roster_deputy)")
        .update();
  }

  private void insert(FixedContactRow row) {
    var key = key(row);
    database
        .sql(
            "insert into roster_fixed_contact"
                + " (row_key, deputy, name, contact, community, since, note)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            key,
            row.deputy(),
            sealer.seal(owner("name", key), row.name()),
            sealer.seal(owner("contact", key), row.contact()),
            sealer.seal(owner("community", key), row.community()),
            row.since(),
            sealer.seal(owner("note", key), row.note()))
        .update();
  }

  private void delete(FixedContactRow row) {
    database.sql("delete from roster_fixed_contact where row_key = ?").param(key(row)).update();
  }

  private FixedContactRow open(ResultSet row, int number) throws SQLException {
    var key = row.getString("row_key");
    return new FixedContactRow(
        row.getString("deputy"),
        sealer.open(owner("name", key), row.getString("name")),
        sealer.open(owner("contact", key), row.getString("contact")),
        sealer.open(owner("community", key), row.getString("community")),
        row.getObject("since", LocalDate.class),
        sealer.open(owner("note", key), row.getString("note")));
  }

  private String key(FixedContactRow row) {
    return sealer.fingerprint(row.key());
  }

  private static String owner(String column, String key) {
    return "fixed-contact." + column + " " + key;
  }
}
