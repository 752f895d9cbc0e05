package org.lianxin.takeover;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The records that were taken over, and the files they came from. */
@Component
class RecordRows {

  /** So many keys are asked for at once. */
  private static final int AT_ONCE = 500;

  private static final List<OldField> FIELDS = List.of(OldField.values());

  private static final String ADD =
      "insert into takeover_record (batch, line_no, office, area, row_key, ledger_year, case_no, "
          + FIELDS.stream().map(OldField::column).collect(joining(", "))
          + ") values (?, ?, ?, ?, ?, ?, ?, "
          + FIELDS.stream().map(field -> "?").collect(joining(", "))
          + ")";

  private static final String FOUND =
      "select r.*, b.file_name, b.taken_by, b.taken_at from takeover_record r"
          + " join takeover_batch b on b.id = r.batch where ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Sealer sealer;
  private final Clock clock;

  RecordRows(JdbcClient jdbc, JdbcTemplate batches, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** What a figure counts: so many records of this name. */
  record Sum(String name, int records) {}

  /** Who raised a case, empty texts where the ledger did not say. */
  record Voter(String name, String phone, String address) {}

  /** Those of these keys that the office has already. */
  Set<String> known(String office, List<String> keys) {
    var known = new HashSet<String>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      known.addAll(
          jdbc.sql(
                  "select row_key from takeover_record where office = :office"
                      + " and row_key in (:keys)")
              .param("office", office)
              .param("keys", keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
              .query(String.class)
              .list());
    }
    return known;
  }

  /** The lines of this very sheet that the office has already, whatever was said of its columns. */
  Set<Integer> knownLines(String office, String sha256, String sheet) {
    return new HashSet<>(
        jdbc.sql(
                "select r.line_no from takeover_record r join takeover_batch b on b.id = r.batch"
                    + " where b.office = ? and b.sha256 = ? and b.sheet = ?")
            .params(office, sha256, sheet)
            .query(Integer.class)
            .list());
  }

  /**
   * Notes that a file was taken over and returns the number of that.
   *
   * @param taken how many of its rows became records
   * @param known how many were there before
   * @param leftOut how many of its lines are none
   */
  long begin(
      WaitingFile file,
      String sheet,
      String mapping,
      int taken,
      int known,
      int leftOut,
      String by) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into takeover_batch (office, file_name, sheet, sha256, mapping, taken, known,"
                + " left_out, taken_by, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            file.office(),
            file.fileName(),
            sheet,
            file.sha256(),
            mapping,
            taken,
            known,
            leftOut,
            by,
            LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  /**
   * Adds records.
   *
   * @param rows with their keys
   * @param cases the numbers of those that became demands, by line
   */
  void add(
      long batch,
      String office,
      String area,
      Map<OldRow, String> rows,
      Map<Integer, String> cases) {
    var values = new ArrayList<Object[]>();
    rows.forEach(
        (row, key) -> {
          var all =
              new ArrayList<Object>(List.of(batch, row.line(), office, area, key, row.year()));
          all.add(cases.get(row.line()));
          FIELDS.forEach(field -> all.add(value(row, field, office, key)));
          values.add(all.toArray());
        });
    batches.batchUpdate(ADD, values);
  }

  private Object value(OldRow row, OldField field, String office, String key) {
    if (field.isDay()) {
      return row.day(field);
    }
    return OldField.OF_THE_VOTER.contains(field)
        ? sealer.seal(owner(field, office, key), row.text(field))
        : row.text(field);
  }

  /** Those that are asked for, the last received first. */
  List<OldRecord> find(OldQuery query, int from, int most) {
    return jdbc.sql(
            FOUND
                + query.sql()
                + " order by r.ledger_year desc, r.received_on desc, r.id limit :most offset :from")
        .params(query.values())
        .param("most", most)
        .param("from", from)
        .query((row, i) -> record(row))
        .list();
  }

  /** One of those. */
  Optional<OldRecord> find(long id, OldQuery query) {
    return jdbc.sql(FOUND + query.sql() + " and r.id = :id")
        .params(query.values())
        .param("id", id)
        .query((row, i) -> record(row))
        .optional();
  }

  /** The row that a case was taken over from, if it was. */
  Optional<OldRecord> of(String caseNo) {
    return jdbc.sql(FOUND + "r.case_no = ?")
        .param(caseNo)
        .query((row, i) -> record(row))
        .optional();
  }

  int count(OldQuery query) {
    return jdbc.sql("select count(*) from takeover_record r where " + query.sql())
        .params(query.values())
        .query(Integer.class)
        .single();
  }

  /** How many there are of each year, the last first. */
  List<Sum> byYear(OldQuery query) {
    return jdbc.sql(
            "select r.ledger_year, count(*) from takeover_record r where "
                + query.sql()
                + " group by r.ledger_year order by r.ledger_year desc")
        .params(query.values())
        .query((row, i) -> new Sum(row.getString(1), row.getInt(2)))
        .list();
  }

  /**
   * How many there are by one of the texts; the name is empty for those that have none.
   *
   * @param most so many of the largest
   */
  List<Sum> by(OldField field, OldQuery query, int most) {
    var name = "coalesce(r." + field.column() + ", '')";
    return jdbc.sql(
            "select "
                + name
                + " as said, count(*) as records from takeover_record r where "
                + query.sql()
                + " group by "
                + name
                + " order by count(*) desc, "
                + name
                + " limit :most")
        .params(query.values())
        .param("most", most)
        .query((row, i) -> new Sum(row.getString(1), row.getInt(2)))
        .list();
  }

  /** The files that were taken over for these offices; of all for null. The last first. */
  List<OldBatch> batches(Collection<String> offices, int most) {
    return jdbc.sql(
            "select * from takeover_batch where "
                + (offices == null ? "1 = 1" : "office in (:offices)")
                + " order by id desc limit :most")
        .param("offices", offices == null || offices.isEmpty() ? List.of("") : offices)
        .param("most", most)
        .query(OldBatch.class)
        .list();
  }

  /** Who raised it, in plain, which goes on record (rule opening-recorded). */
  Voter open(OldRecord record, String by, String reason) {
    jdbc.sql(
            "insert into takeover_opening (record, opened_by, reason, opened_at)"
                + " values (?, ?, ?, ?)")
        .params(record.id(), by, reason, LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update();
    return voter(record);
  }

  Voter voter(OldRecord record) {
    return jdbc.sql("select voter, phone, address from takeover_record where id = ?")
        .param(record.id())
        .query(
            (row, i) ->
                new Voter(
                    open(record, OldField.VOTER, row),
                    open(record, OldField.PHONE, row),
                    open(record, OldField.ADDRESS, row)))
        .single();
  }

  private String open(OldRecord record, OldField field, ResultSet row) throws SQLException {
    var sealed = row.getString(field.column());
    return sealed == null ? "" : sealer.open(owner(field, record.office(), record.key()), sealed);
  }

  private static OldRecord record(ResultSet row) throws SQLException {
    var texts = new EnumMap<OldField, String>(OldField.class);
    var days = new EnumMap<OldField, LocalDate>(OldField.class);
    for (var field : OldField.texts()) {
      var text = row.getString(field.column());
      if (text != null) {
        texts.put(field, text);
      }
    }
    for (var field : OldField.days()) {
      var day = row.getObject(field.column(), LocalDate.class);
      if (day != null) {
        days.put(field, day);
      }
    }
    boolean isVoterKnown = false;
    for (var field : OldField.OF_THE_VOTER) {
      isVoterKnown |= row.getString(field.column()) != null;
    }
    return new OldRecord(
        row.getLong("id"),
        row.getInt("line_no"),
        row.getString("office"),
        row.getString("row_key"),
        row.getInt("ledger_year"),
        row.getString("case_no"),
        texts,
        days,
        isVoterKnown,
        row.getString("file_name"),
        row.getString("taken_by"),
        row.getObject("taken_at", LocalDateTime.class));
  }

  private static String owner(OldField field, String office, String key) {
    return "takeover." + field.column() + " " + office + " " + key;
  }
}
