package org.lianxin.roster;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.Notes;
import org.lianxin.shared.Label;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes as keys and values, so that each reader has them in his language. */
@Repository
class NoteRows implements Notes {

  /** Between values, and before one that is the key of a label; no name contains either. */
  private static final String NEXT = "\n";

  private static final String LABEL = "\t";

  private static final int LONGEST_VALUE = 250;

  private final JdbcClient database;
  private final Clock clock;

  NoteRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void tell(String login, String code, Object... values) {
    database
        .sql("insert into roster_note (login, happened_at, code, told) values (?, ?, ?, ?)")
        .params(
            login,
            now(),
            code,
            Arrays.stream(values).map(NoteRows::written).collect(Collectors.joining(NEXT)))
        .update();
  }

  @Override
  public List<Note> unread(String login) {
    return database
        .sql(
            "select id, happened_at, code, told from roster_note"
                + " where login = ? and read_at is null order by id")
        .param(login)
        .query(NoteRows::note)
        .list();
  }

  @Override
  public void read(String login, long upTo) {
    database
        .sql("update roster_note set read_at = ? where login = ? and id <= ? and read_at is null")
        .params(now(), login, upTo)
        .update();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static String written(Object value) {
    if (value instanceof Enum<?> constant) {
      return LABEL + Label.code(constant);
    }
    var text = String.valueOf(value).replaceAll("\\s", " ");
    return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    var values =
        Stream.of(row.getString("told").split(NEXT, -1))
            .<Object>map(
                value ->
                    value.startsWith(LABEL)
                        ? new DefaultMessageSourceResolvable(value.substring(1))
                        : value)
            .toList();
    return new Note(
        row.getLong("id"),
        row.getObject("happened_at", LocalDateTime.class),
        row.getString("code"),
        values);
  }
}
