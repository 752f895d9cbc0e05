package org.lianxin.journal;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianxin.journal.Visit.Exit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The visits of all cases, one row each. A visit's key is the engine's id, so its end is one update
 * without a look for the row; turned so that keys grow with time, as the index likes it.
 */
@Repository
public class Journal {

  private static final String INSERT =
      "insert into journal_visit (id, case_no, process, process_version, instance, node,"
          + " offered_to, entered_at, due_at, left_at, done_by, why)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END =
      "update journal_visit set due_at = ?, left_at = ?, done_by = ?, why = ? where id = ?";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Over this database; times are kept in the zone of the clock. */
  public Journal(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The visits of a case, in the order of their beginning. */
  public List<Visit> of(String caseNo) {
    return jdbc.query(
        "select * from journal_visit where case_no = ? order by entered_at, id",
        (row, i) -> visit(row),
        caseNo);
  }

  /** The visits of these cases that are not over. */
  public List<Visit> open(Collection<String> caseNos) {
    return caseNos.isEmpty()
        ? List.of()
        : jdbc.query(
            "select * from journal_visit where left_at is null and case_no in (%s)"
                .formatted(String.join(", ", Collections.nCopies(caseNos.size(), "?"))),
            (row, i) -> visit(row),
            caseNos.toArray());
  }

  /** The visits at the nodes of a process that are not over. */
  public List<Visit> openIn(String process) {
    return jdbc.query(
        "select * from journal_visit where process = ? and left_at is null",
        (row, i) -> visit(row),
        process);
  }

  /** The visits at the nodes of a process that were over last, since then; at most so many. */
  public List<Visit> overIn(String process, Instant since, int most) {
    return jdbc.query(
        "select * from journal_visit where process = ? and left_at >= ?"
            + " order by left_at desc limit ?",
        (row, i) -> visit(row),
        process,
        time(since),
        most);
  }

  /** Whether this person completed the task of this id. */
  public boolean isDoneBy(String task, String login) {
    return ID.matcher(task).matches()
        && jdbc.queryForObject(
                "select count(*) from journal_visit where id = ? and done_by = ?",
                Integer.class,
                key(UUID.fromString(task)),
                login)
            > 0;
  }

  /** Writes visits that began, some of which may be over, and the ends of earlier ones. */
  public void write(Collection<Visit> begun, Collection<Exit> ended) {
    if (!begun.isEmpty()) {
      jdbc.batchUpdate(INSERT, begun.stream().map(this::row).toList());
    }
    if (!ended.isEmpty()) {
      jdbc.batchUpdate(END, ended.stream().map(this::row).toList());
    }
  }

  private Object[] row(Visit visit) {
    return new Object[] {
      key(visit.id()),
      visit.caseNo(),
      visit.process(),
      visit.version(),
      key(visit.instance()),
      visit.node(),
      visit.offeredTo(),
      time(visit.enteredAt()),
      time(visit.due()),
      time(visit.leftAt()),
      visit.doneBy(),
      visit.why()
    };
  }

  private Object[] row(Exit exit) {
    return new Object[] {
      time(exit.due()), time(exit.at()), exit.doneBy(), exit.why(), key(exit.visit())
    };
  }

  private Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        id(row.getBytes("id")),
        row.getString("case_no"),
        row.getString("process"),
        row.getInt("process_version"),
        id(row.getBytes("instance")),
        row.getString("node"),
        row.getString("offered_to"),
        instant(row, "entered_at"),
        instant(row, "due_at"),
        instant(row, "left_at"),
        row.getString("done_by"),
        row.getString("why"));
  }

  /**
   * The last and the first four digits of a time-based id change places: the newest is greatest.
   */
  private static byte[] key(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(turned(id.getMostSignificantBits()))
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] key) {
    var bytes = ByteBuffer.wrap(key);
    return new UUID(turnedBack(bytes.getLong()), bytes.getLong());
  }

  private static long turned(long time) {
    return time << 48 | (time & 0xFFFF0000L) << 16 | time >>> 32;
  }

  private static long turnedBack(long time) {
    return time << 32 | (time >>> 16 & 0xFFFF0000L) | time >>> 48;
  }

  private LocalDateTime time(Instant instant) {
    return instant == null
        ? null
        : LocalDateTime.ofInstant(instant, clock.getZone()).truncatedTo(MILLIS);
  }

  private Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.atZone(clock.getZone()).toInstant();
  }
}
