package org.lianxin.policy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Revisions;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for each choice. */
@Repository
class ChoiceRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  ChoiceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Read once for each revision of the directory. */
  @Cacheable(cacheNames = Revisions.CACHE, keyGenerator = Revisions.KEYS)
  public Optional<List<String>> last(PolicyKind kind) {
    return jdbc.sql("select chosen from policy_choice where kind = ? order by id desc limit 1")
        .param(kind.name())
        .query(String.class)
        .optional()
        .map(chosen -> chosen.isEmpty() ? List.of() : List.of(chosen.split(",")));
  }

  void add(PolicyKind kind, List<String> words, String by) {
    jdbc.sql("insert into policy_choice (kind, chosen, chosen_by, chosen_at) values (?, ?, ?, ?)")
        .params(
            kind.name(),
            String.join(",", words),
            by,
            LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
        .update();
  }
}
