package org.lianxin.register;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of all quarters, and what the office said of each that was signed. */
@Repository
class QuarterRows implements KeepsEvidence {

  private static final EvidentRows RECEIPT =
      EvidentRows.of(Owner.PERSON, "register_receipt", "volume");

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  QuarterRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(RECEIPT);
  }

  /** The first day of the newest quarter of which a group has a list. */
  Optional<LocalDate> latest(String group) {
    return jdbc.sql("select max(quarter_of) from register_quarter where deputies_group = ?")
        .param(group)
        .query(LocalDate.class)
        .optional();
  }

  /** The list of a quarter, for this node alone: of many that begin it at once one gets it. */
  Optional<QuarterList> begin(String group, LocalDate quarterOf, LocalDate closesOn) {
    database.addUnlessThere(
        "insert into register_quarter (deputies_group, quarter_of, closes_on, state)"
            + " values (?, ?, ?, 'WAITING')",
        "deputies_group",
        group,
        quarterOf,
        closesOn);
    var id =
        jdbc.sql(
                "select id from register_quarter where deputies_group = ? and quarter_of = ?"
                    + " and begun_at is null for update")
            .params(group, quarterOf)
            .query(Long.class)
            .optional();
    id.ifPresent(
        own ->
            jdbc.sql("update register_quarter set begun_at = ? where id = ?")
                .params(now(), own)
                .update());
    return id.flatMap(this::find);
  }

  Optional<QuarterList> find(long id) {
    return jdbc.sql("select * from register_quarter where id = ?")
        .param(id)
        .query(QuarterRows::list)
        .optional();
  }

  /** The lists of these groups in a year. */
  List<QuarterList> of(Collection<String> groups, int year) {
    return groups.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select * from register_quarter where deputies_group in (:groups)"
                    + " and quarter_of between :from and :to order by deputies_group, quarter_of")
            .param("groups", groups)
            .param("from", LocalDate.of(year, 1, 1))
            .param("to", LocalDate.of(year, 12, 31))
            .query(QuarterRows::list)
            .list();
  }

  private static QuarterList list(ResultSet row, int number) throws SQLException {
    return new QuarterList(
        row.getLong("id"),
        row.getString("deputies_group"),
        row.getObject("quarter_of", LocalDate.class),
        row.getObject("closes_on", LocalDate.class),
        QuarterState.valueOf(row.getString("state")),
        row.getInt("problems"),
        row.getInt("solved"),
        row.getInt("pending"),
        row.getInt("carried"),
        row.getString("words"));
  }

  void count(long id, QuarterContent.Figures figures) {
    jdbc.sql(
            "update register_quarter set problems = ?, solved = ?, pending = ?, carried = ?"
                + " where id = ?")
        .params(figures.problems(), figures.solved(), figures.pending(), figures.carried(), id)
        .update();
  }

  void turn(long id, QuarterState state) {
    jdbc.sql("update register_quarter set state = ? where id = ?")
        .params(state.name(), id)
        .update();
  }

  void say(long id, String words) {
    jdbc.sql("update register_quarter set words = ? where id = ?").params(words, id).update();
  }

  /** What the office said of what was signed. */
  void receive(long volume, QuarterState verdict, String reason, String by) {
    jdbc.sql(
            "insert into register_receipt (volume, login, verdict, reason, decided_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(volume, by, verdict.name(), reason, now())
        .update();
    RECEIPT.written(volume);
  }

  /** Why what was signed was returned; empty when it was not. */
  Optional<String> reason(long volume) {
    return jdbc.sql("select reason from register_receipt where volume = ? and reason is not null")
        .param(volume)
        .query(String.class)
        .optional();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}
