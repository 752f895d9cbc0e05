package org.lianxin.takeover;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.shared.Database;
import org.lianxin.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings that each office keeps. */
@Component
class MappingRows {

  /** The most characters of a mapping as JSON. */
  private static final int MOST = 12_000;

  private final JdbcClient jdbc;
  private final Database database;
  private final ObjectMapper json;
  private final Clock clock;

  MappingRows(JdbcClient jdbc, Database database, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** Those of an office, the one that was saved last first. */
  List<KeptMapping> of(String office) {
    return jdbc.sql(
            "select id, name, content from takeover_mapping where office = ?"
                + " order by saved_at desc, id desc")
        .param(office)
        .query(
            (row, i) ->
                new KeptMapping(
                    row.getLong("id"), row.getString("name"), read(row.getString("content"))))
        .list();
  }

  /** Keeps one in the place of the one of this name. */
  void keep(String office, String name, Mapping mapping, String by) {
    database.addUnlessThere(
        "insert into takeover_mapping (office, name, content, saved_by, saved_at)"
            + " values (?, ?, '', ?, ?)",
        "office",
        office,
        name,
        by,
        now());
    jdbc.sql(
            "update takeover_mapping set content = ?, saved_by = ?, saved_at = ?"
                + " where office = ? and name = ?")
        .params(written(mapping), by, now(), office, name)
        .update();
  }

  /** As it is kept. */
  String written(Mapping mapping) {
    try {
      var text = json.writeValueAsString(mapping);
      if (text.length() > MOST) {
        throw Refusal.of("", "takeover.mapping.too-long");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Mapping read(String content) {
    try {
      return json.readValue(content, Mapping.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping that was kept", e);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}
