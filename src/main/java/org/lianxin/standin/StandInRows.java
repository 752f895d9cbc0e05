package org.lianxin.standin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.Revisions;
import org.lianxin.directory.Role;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who stands in for whom, a row each. */
@Repository
class StandInRows implements KeepsEvidence {

  private static final EvidentRows APPOINTMENT =
      EvidentRows.of(Owner.DIRECTORY, "standin_appointment", "id");

  /** For so long somebody whose time is over is remembered at each request. */
  private static final int REMEMBERED_DAYS = 7;

  private static final String BETWEEN = ",";

  private static final String ROW =
      "select id, login, principal, body, post_role, acts, case_no, against_units, cause, reason,"
          + " valid_from, valid_to, state, appointed_by, appointed_at, alone_at, decided_by,"
          + " decided_at, refusal, ended_by, ended_at from standin_appointment";

  private final JdbcClient jdbc;
  private final Clock clock;

  StandInRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is open, and what was ended of late: read once for each revision of the directory. */
  @Cacheable(cacheNames = Revisions.CACHE, keyGenerator = Revisions.KEYS)
  public List<StandIn> present() {
    return jdbc.sql(
            ROW
                + " where state in ('NEEDED', 'WAITING', 'HELD') or state = 'ENDED' and ended_at >= ?"
                + " order by id")
        .param(now().minusDays(REMEMBERED_DAYS))
        .query(StandInRows::row)
        .list();
  }

  /** The newest, ended ones too. */
  List<StandIn> latest(int most) {
    return jdbc.sql(ROW + " order by id desc limit ?").param(most).query(StandInRows::row).list();
  }

  /** What was appointed, decided or ended within these days, the oldest first. */
  List<StandIn> between(LocalDate from, LocalDate to) {
    return jdbc.sql(
            ROW
                + " where appointed_at >= :from and appointed_at < :to"
                + " or decided_at >= :from and decided_at < :to"
                + " or ended_at >= :from and ended_at < :to order by id")
        .param("from", from.atStartOfDay())
        .param("to", to.plusDays(1).atStartOfDay())
        .query(StandInRows::row)
        .list();
  }

  /** The row as it is, held until the end of the transaction. */
  Optional<StandIn> hold(long id) {
    return jdbc.sql(ROW + " where id = ? for update").param(id).query(StandInRows::row).optional();
  }

  /** What waits and may take effect without a second person by now. */
  List<Long> effectiveAlone() {
    return jdbc.sql(
            "select id from standin_appointment where state = 'WAITING' and alone_at <= ?"
                + " order by id")
        .param(now())
        .query(Long.class)
        .list();
  }

  /** What is open though its last day is over. */
  List<Long> expired() {
    return jdbc.sql(
            "select id from standin_appointment where state in ('WAITING', 'HELD')"
                + " and valid_to < ? order by id")
        .param(LocalDate.now(clock))
        .query(Long.class)
        .list();
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(APPOINTMENT);
  }

  void add(StandIn wanted) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into standin_appointment (login, principal, body, post_role, acts, case_no,"
                + " against_units, cause, reason, valid_from, valid_to, state, appointed_by,"
                + " appointed_at, alone_at, decided_by, decided_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            wanted.login(),
            wanted.principal(),
            wanted.body(),
            wanted.role().name(),
            wanted.acts().stream().map(Enum::name).sorted().collect(Collectors.joining(BETWEEN)),
            wanted.caseNo(),
            String.join(BETWEEN, wanted.against()),
            wanted.cause().name(),
            wanted.reason(),
            wanted.from(),
            wanted.to(),
            wanted.state().name(),
            wanted.appointedBy(),
            now(),
            wanted.aloneAt(),
            wanted.decidedBy(),
            wanted.decidedBy() == null ? null : now())
        .update(key, "id");
    APPOINTMENT.written(key.getKey());
  }

  void appoint(long id, String login, String reason, String by, LocalDateTime aloneAt) {
    jdbc.sql(
            "update standin_appointment set login = ?, reason = ?, state = 'WAITING',"
                + " appointed_by = ?, appointed_at = ?, alone_at = ? where id = ?")
        .params(login, reason, by, now(), aloneAt, id)
        .update();
    APPOINTMENT.written(id);
  }

  void decide(long id, StandInState state, String by, String refusal) {
    jdbc.sql(
            "update standin_appointment set state = ?, decided_by = ?, decided_at = ?, refusal = ?"
                + " where id = ?")
        .params(state.name(), by, now(), refusal, id)
        .update();
    APPOINTMENT.written(id);
  }

  void end(long id, String by) {
    jdbc.sql(
            "update standin_appointment set state = 'ENDED', ended_by = ?, ended_at = ?"
                + " where id = ?")
        .params(by, now(), id)
        .update();
    APPOINTMENT.written(id);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static StandIn row(ResultSet row, int number) throws SQLException {
    return new StandIn(
        row.getLong("id"),
        row.getString("login"),
        row.getString("principal"),
        row.getString("body"),
        Role.valueOf(row.getString("post_role")),
        acts(row.getString("acts")),
        row.getString("case_no"),
        several(row.getString("against_units")).toList(),
        StandInCause.valueOf(row.getString("cause")),
        row.getString("reason"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        StandInState.valueOf(row.getString("state")),
        row.getString("appointed_by"),
        row.getObject("appointed_at", LocalDateTime.class),
        row.getObject("alone_at", LocalDateTime.class),
        row.getString("decided_by"),
        row.getObject("decided_at", LocalDateTime.class),
        row.getString("refusal"),
        row.getString("ended_by"),
        row.getObject("ended_at", LocalDateTime.class));
  }

  private static Set<StandInAct> acts(String names) {
    return several(names)
        .map(StandInAct::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StandInAct.class)));
  }

  private static Stream<String> several(String values) {
    return values == null || values.isEmpty() ? Stream.empty() : Stream.of(values.split(BETWEEN));
  }
}
