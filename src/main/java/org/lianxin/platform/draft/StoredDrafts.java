package org.lianxin.platform.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sealer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** A row for each person and page, sealed for that row; a save is one statement. */
@Service
class StoredDrafts implements Drafts {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final ObjectMapper json;
  private final Clock clock;

  StoredDrafts(JdbcClient jdbc, Sealer sealer, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Optional<Draft> find(String login, String page) {
    return jdbc.sql(
            "select version, saved_at, sealed from platform_draft"
                + " where login = ? and page = ? and saved_at > ?")
        .params(login, page, oldest())
        .query(
            (row, i) ->
                new Draft(
                    row.getInt("version"),
                    row.getObject("saved_at", LocalDateTime.class),
                    read(sealer.openBytes(owner(login, page), row.getBytes("sealed")))))
        .optional();
  }

  @Override
  public Draft save(String login, String page, int seen, Map<String, Object> answers) {
    var kept = new LinkedHashMap<>(answers);
    kept.remove(ProofOfIdentity.FIELD);
    var draft = new Draft(seen + 1, LocalDateTime.now(clock), kept);
    var sealed = sealer.sealBytes(owner(login, page), write(kept));
    if (seen > 0 ? isReplaced(login, page, draft, sealed) : isAdded(login, page, draft, sealed)) {
      return draft;
    }
    var newer = find(login, page);
    if (newer.isPresent()) {
      throw new Overtaken(newer.get());
    }
    delete(login, page); // one that was too old to be found
    isAdded(login, page, draft, sealed);
    return draft;
  }

  private boolean isReplaced(String login, String page, Draft draft, byte[] sealed) {
    return jdbc.sql(
                "update platform_draft set version = ?, saved_at = ?, sealed = ?"
                    + " where login = ? and page = ? and version = ?")
            .params(draft.version(), draft.savedAt(), sealed, login, page, draft.version() - 1)
            .update()
        > 0;
  }

  private boolean isAdded(String login, String page, Draft draft, byte[] sealed) {
    try {
      jdbc.sql(
              "insert into platform_draft (version, saved_at, sealed, login, page)"
                  + " values (?, ?, ?, ?, ?)")
          .params(draft.version(), draft.savedAt(), sealed, login, page)
          .update();
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  @Override
  public void delete(String login, String page) {
    jdbc.sql("delete from platform_draft where login = ? and page = ?")
        .params(login, page)
        .update();
  }

  @Override
  public void delete(String page) {
    jdbc.sql("delete from platform_draft where page = ?").param(page).update();
  }

  /** Deletes what was kept long enough. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  void forget() {
    jdbc.sql("delete from platform_draft where saved_at <= ?").param(oldest()).update();
  }

  private LocalDateTime oldest() {
    return LocalDateTime.now(clock).minus(KEPT);
  }

  private static String owner(String login, String page) {
    return "draft " + login + " " + page;
  }

  private byte[] write(Map<String, Object> answers) {
    try {
      var text = json.writeValueAsString(answers);
      if (text.length() > MOST) {
        throw Refusal.of("", "platform.draft.too-long");
      }
      return text.getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Map<String, Object> read(byte[] answers) {
    try {
      return json.readValue(answers, ANSWERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
