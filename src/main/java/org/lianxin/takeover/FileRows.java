package org.lianxin.takeover;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files between upload and takeover: sealed, and kept no longer than drafts (rule kept-drafts). */
@Component
class FileRows {

  private static final String FOUND =
      "select id, login, office, file_name, sha256, uploaded_at from takeover_file where ";

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  FileRows(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** Keeps a file and returns its number. */
  long add(String login, String office, String name, String sha256, byte[] content) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into takeover_file (login, office, file_name, sha256, uploaded_at, sealed)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            login,
            office,
            name,
            sha256,
            LocalDateTime.now(clock).truncatedTo(MILLIS),
            sealer.sealBytes(owner(login, sha256), content))
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  /** The files that wait for this person, the newest first. */
  List<WaitingFile> of(String login) {
    return jdbc.sql(FOUND + "login = ? and uploaded_at > ? order by id desc limit 20")
        .params(login, oldest())
        .query(WaitingFile.class)
        .list();
  }

  /** One that waits for this person. */
  Optional<WaitingFile> find(long id, String login) {
    return jdbc.sql(FOUND + "id = ? and login = ? and uploaded_at > ?")
        .params(id, login, oldest())
        .query(WaitingFile.class)
        .optional();
  }

  /** Its bytes. */
  byte[] content(WaitingFile file) {
    var sealed =
        jdbc.sql("select sealed from takeover_file where id = ?")
            .param(file.id())
            .query((row, i) -> row.getBytes(1))
            .single();
    return sealer.openBytes(owner(file.login(), file.sha256()), sealed);
  }

  void delete(long id, String login) {
    jdbc.sql("delete from takeover_file where id = ? and login = ?").params(id, login).update();
  }

  /** Deletes what was kept long enough. */
  @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
  void forget() {
    jdbc.sql("delete from takeover_file where uploaded_at <= ?").param(oldest()).update();
  }

  private LocalDateTime oldest() {
    return LocalDateTime.now(clock).minus(Drafts.KEPT);
  }

  private static String owner(String login, String sha256) {
    return "takeover.file " + login + " " + sha256;
  }
}
