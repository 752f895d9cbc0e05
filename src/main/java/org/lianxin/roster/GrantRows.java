package org.lianxin.roster;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.lianxin.directory.GrantState.ENDED;
import static org.lianxin.directory.GrantState.HELD;
import static org.lianxin.directory.GrantState.WAITING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Grant;
import org.lianxin.directory.GrantState;
import org.lianxin.directory.Grants;
import org.lianxin.directory.Impersonation;
import org.lianxin.directory.Notes;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.roster.Power.Holder;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Refusal;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts with power that count, and those that wait. The view {@code roster_held_post} reads
 * such posts from here alone: what nobody approved gives nothing, however it was entered.
 */
@Service
@EnableConfigurationProperties(DirectorySettings.class)
class GrantRows implements Grants, KeepsEvidence {

  private static final EvidentRows POWER = EvidentRows.of(Owner.DIRECTORY, "roster_power", "id");

  private static final int LONGEST_REASON = 200;

  /** How long a grant lies open to be refused where there is nobody to approve it. */
  private static final Duration ALONE = Duration.ofHours(24);

  private static final String COLUMNS =
      "select id, login, body, post_role, area, valid_from, valid_to, grant_state, asked_by,"
          + " asked_at, alone_at, decided_by, decided_at, reason from roster_power";

  private static final String LIVE = " where grant_state in ('WAITING', 'HELD', 'REFUSED')";

  private final JdbcClient database;
  private final Directory directory;
  private final Impersonation impersonation;
  private final Notes notes;
  private final RevisionRows revisions;
  private final DirectorySettings settings;
  private final Clock clock;

  GrantRows(
      JdbcClient database,
      Directory directory,
      Impersonation impersonation,
      Notes notes,
      RevisionRows revisions,
      DirectorySettings settings,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.impersonation = impersonation;
    this.notes = notes;
    this.revisions = revisions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(POWER);
  }

  /** A row: the grant, and what tells it from others. */
  private record Row(Holder holder, Grant grant) {

    boolean is(GrantState state) {
      return grant.state() == state;
    }

    /** Whether that is another head of the same body. */
    boolean isFollowedBy(Holder next) {
      return grant.isOfLeader()
          && next.from().equals(Grant.SINCE_EVER)
          && next.body().equals(holder.body())
          && next.role() == holder.role()
          && next.area().equals(holder.area())
          && !next.login().equals(holder.login());
    }
  }

  // What the directory asks for

  /**
   * Says of a content which of its posts will wait, and refuses what somebody gives himself.
   *
   * @param by who enters it
   */
  List<Finding> findings(DirectoryContent wanted, String by) {
    if (isFirst()) {
      return List.of();
    }
    var live = live();
    var today = LocalDate.now(clock);
    var findings = new ArrayList<Finding>();
    for (var power : Power.of(wanted, today)) {
      if (isCovered(power, live) || isAsked(power, live)) {
        continue;
      }
      if (power.holder().login().equals(by)) {
        findings.add(power.finding(Severity.ERROR, "directory.power.own-row"));
        continue;
      }
      findings.add(power.finding(Severity.WARNING, waits(power, today)));
    }
    return findings;
  }

  private String waits(Power power, LocalDate today) {
    var from = power.holder().from();
    if (from.isBefore(today) && !from.equals(Grant.SINCE_EVER)) {
      return "directory.power.back-dated";
    }
    return settings.singleAdministrator() ? "directory.power.waits-alone" : "directory.power.waits";
  }

  /**
   * Brings what counts in line with the directory as it is from now on: what is gone ends at once,
   * what is new waits. What the very first import says counts at once: there is nobody else yet.
   */
  void settle(DirectoryContent wanted, String by) {
    var isFirst = isFirst();
    var live = live();
    var powers = Power.of(wanted, LocalDate.now(clock));
    for (var power : powers) {
      if (isFirst || isCovered(power, live)) {
        if (live.stream().noneMatch(held -> held.is(HELD) && isSame(held, power))) {
          add(power, HELD, by);
        }
      } else if (!isAsked(power, live)) {
        add(power, WAITING, by);
      }
    }
    for (var row : live) {
      var still = powers.stream().filter(power -> power.holder().equals(row.holder())).toList();
      if (still.isEmpty() && staysUntilFollowed(row, wanted, powers, live)) {
        continue;
      }
      if (still.isEmpty() || !row.is(HELD) && still.stream().noneMatch(p -> isSame(row, p))) {
        end(row.grant().id());
      } else if (row.is(HELD)
          && still.stream().allMatch(p -> !isSame(row, p) && isCovered(p, List.of(row)))) {
        end(row.grant().id());
      }
    }
  }

  /**
   * Whoever led a body leads on until his successor is approved: somebody has to sign meanwhile.
   * Not who may sign in no more.
   */
  private static boolean staysUntilFollowed(
      Row row, DirectoryContent wanted, List<Power> powers, List<Row> live) {
    return row.is(HELD)
        && row.grant().isOfLeader()
        && wanted.people().stream()
            .anyMatch(person -> person.active() && person.login().equals(row.grant().login()))
        && powers.stream()
            .anyMatch(power -> row.isFollowedBy(power.holder()) && !isCovered(power, live));
  }

  /** Whether nobody was ever given any power here. */
  private boolean isFirst() {
    return database.sql("select count(*) from roster_power").query(Long.class).single() == 0;
  }

  private List<Row> live() {
    return database.sql(COLUMNS + LIVE).query(GrantRows::row).list();
  }

  private static boolean isSame(Row row, Power power) {
    return row.holder().equals(power.holder()) && Objects.equals(row.grant().to(), power.to());
  }

  private static boolean isAsked(Power power, List<Row> live) {
    return live.stream().anyMatch(row -> !row.is(HELD) && isSame(row, power));
  }

  /** Whether the person has this power already, for at least as long. */
  private static boolean isCovered(Power power, List<Row> live) {
    return live.stream()
        .anyMatch(
            row ->
                row.is(HELD)
                    && row.holder().isLike(power.holder())
                    && !power.holder().from().isBefore(row.holder().from())
                    && Power.endsWithin(power.to(), row.grant().to()));
  }

  private void add(Power power, GrantState state, String by) {
    var now = now();
    var holder = power.holder();
    var isHeld = state == HELD;
    var key = new GeneratedKeyHolder();
    database
        .sql(
            "insert into roster_power (login, body, post_role, area, valid_from, valid_to,"
                + " grant_state, asked_by, asked_at, alone_at, decided_by, decided_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            holder.login(),
            holder.body(),
            holder.role().name(),
            holder.area(),
            holder.from(),
            power.to(),
            state.name(),
            by,
            now,
            isHeld ? null : aloneAt().orElse(null),
            isHeld ? "" : null,
            isHeld ? now : null)
        .update(key, "id");
    POWER.written(key.getKey());
  }

  private void end(long id) {
    database
        .sql("update roster_power set grant_state = ? where id = ?")
        .params(ENDED.name(), id)
        .update();
    POWER.written(id);
  }

  // What people decide

  @Override
  @Transactional(readOnly = true)
  public List<Grant> waiting() {
    return read(" where grant_state = 'WAITING' order by id");
  }

  @Override
  @Transactional(readOnly = true)
  public List<Grant> decided(int atMost) {
    return read(
        " where decided_by is not null and decided_by <> '' order by decided_at desc, id desc"
            + " limit ?",
        atMost);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Grant> between(LocalDate from, LocalDate to) {
    var begin = from.atStartOfDay();
    var end = to.plusDays(1).atStartOfDay();
    return read(
        " where asked_at >= ? and asked_at < ? or decided_at >= ? and decided_at < ? order by id",
        begin,
        end,
        begin,
        end);
  }

  private List<Grant> read(String condition, Object... values) {
    return database.sql(COLUMNS + condition).params(values).query(GrantRows::grant).list();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayDecide(Person reader) {
    return isAdministrator(reader) || !led(reader).isEmpty();
  }

  @Override
  @Transactional(readOnly = true)
  public String obstacle(Grant grant, Person reader) {
    return obstacle(grant.login(), grant.body(), grant.askedBy(), reader);
  }

  @Override
  @Transactional(readOnly = true)
  public String obstacle(String login, String body, String askedBy, Person reader) {
    if (login.equals(reader.login())) {
      return "directory.power.own";
    }
    if (askedBy.equals(reader.login())) {
      return "directory.power.asked-by-reader";
    }
    if (!isAdministrator(reader)
        && led(reader).stream().noneMatch(directory.upFrom(body)::contains)) {
      return "directory.power.other-body";
    }
    return isOneHand(reader.login(), askedBy) || isOneHand(reader.login(), login)
        ? "directory.power.one-hand"
        : null;
  }

  private boolean isOneHand(String one, String other) {
    return impersonation.isPossible(one, other) || impersonation.isPossible(other, one);
  }

  /** By a post that counts: the person of the first start has none and approves nothing. */
  private boolean isAdministrator(Person reader) {
    return reader.posts().stream()
        .filter(post -> post.role() == Role.ADMINISTRATOR)
        .anyMatch(post -> directory.body(post.body()).isPresent());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDateTime> aloneAt() {
    return settings.singleAdministrator() ? Optional.of(now().plus(ALONE)) : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> led(Person reader) {
    return database
        .sql("select code from roster_body where leader = ? and in_force")
        .param(reader.login())
        .query(String.class)
        .list()
        .stream()
        .filter(reader.posts().stream().map(Post::body).toList()::contains)
        .toList();
  }

  @Override
  @Transactional
  public void approve(long id, Person reader) {
    revisions.takeTurn();
    takeEffect(decidable(id, reader), reader.login());
  }

  @Override
  @Transactional
  public void refuse(long id, Person reader, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.of("reason", "directory.power.no-reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.of("reason", "directory.cell.long", LONGEST_REASON);
    }
    revisions.takeTurn();
    var row = decidable(id, reader);
    decide(row, GrantState.REFUSED, reader.login(), reason.strip());
    notes.tell(
        row.grant().askedBy(),
        "directory.note.refused",
        name(row.grant().login()),
        row.grant().role(),
        name(reader.login()),
        reason.strip());
  }

  private Row decidable(long id, Person reader) {
    var row =
        find(id)
            .filter(found -> found.is(WAITING))
            .orElseThrow(() -> Refusal.of("", "directory.power.decided"));
    var obstacle = obstacle(row.grant(), reader);
    if (obstacle != null) {
      throw Refusal.of("", obstacle);
    }
    return row;
  }

  private Optional<Row> find(long id) {
    return database
        .sql(COLUMNS + " where id = ? for update")
        .param(id)
        .query(GrantRows::row)
        .optional();
  }

  /** What nobody could approve and nobody refused takes effect after a day. */
  @Scheduled(fixedDelayString = "PT1M")
  @Transactional
  public void letTakeEffectAlone() {
    if (!settings.singleAdministrator()) {
      return;
    }
    revisions.takeTurn();
    read(" where grant_state = 'WAITING' and alone_at <= ?", now())
        .forEach(due -> find(due.id()).ifPresent(row -> takeEffect(row, "")));
  }

  private void takeEffect(Row row, String by) {
    live().stream()
        .filter(held -> held.is(HELD))
        .filter(held -> held.holder().equals(row.holder()) || held.isFollowedBy(row.holder()))
        .forEach(held -> end(held.grant().id()));
    decide(row, HELD, by, null);
    var grant = row.grant();
    notes.tell(
        grant.login(),
        "directory.note.granted",
        directory.names(List.of(grant.body())).getOrDefault(grant.body(), grant.body()),
        grant.role(),
        name(grant.askedBy()),
        name(by));
    revisions.next(by.isEmpty() ? grant.askedBy() : by);
  }

  private void decide(Row row, GrantState state, String by, String reason) {
    database
        .sql(
            "update roster_power set grant_state = ?, decided_by = ?, decided_at = ?, reason = ?"
                + " where id = ?")
        .params(state.name(), by, now(), reason, row.grant().id())
        .update();
    POWER.written(row.grant().id());
  }

  private String name(String login) {
    return database
        .sql("select name from roster_person where login = ?")
        .param(login)
        .query(String.class)
        .optional()
        .orElse(login.isEmpty() ? "—" : login);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var grant = grant(row, number);
    var area = row.getString("area");
    return new Row(
        new Holder(grant.login(), grant.body(), grant.role(), area, grant.from()), grant);
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getLong("id"),
        row.getString("login"),
        row.getString("body"),
        Role.valueOf(row.getString("post_role")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        GrantState.valueOf(row.getString("grant_state")),
        row.getString("asked_by"),
        row.getObject("asked_at", LocalDateTime.class),
        row.getObject("alone_at", LocalDateTime.class),
        row.getString("decided_by"),
        row.getObject("decided_at", LocalDateTime.class),
        row.getString("reason"));
  }
}
