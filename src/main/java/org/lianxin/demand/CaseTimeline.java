package org.lianxin.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.OnBehalf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, for the people who have to do with it. Nothing is ever taken out. */
@Service
@Transactional
public class CaseTimeline implements KeepsEvidence {

  /** Who acts when nobody does: the clock, the rules. */
  public static final String SYSTEM = "system";

  /**
   * One thing that happened.
   *
   * @param at when
   * @param actor the login of the person who did it, or {@link #SYSTEM}
   * @param standingFor the login of the person for whom he stood in, or null
   * @param code the sentence's key
   * @param values what fills the sentence's places
   */
  public record Entry(
      Instant at, String actor, String standingFor, String code, List<String> values) {}

  private static final EvidentRows ENTRY = EvidentRows.ofCases("demand_entry", "id");

  private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  CaseTimeline(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Notes what happened now.
   *
   * @param actor the login of the person who did it, or {@link #SYSTEM}
   * @param code the sentence's key in {@code messages/*.properties}
   * @param values what fills the sentence's places: names, dates, reasons; never a voter's name or
   *     number
   */
  public void record(String caseNo, String actor, String code, Object... values) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into demand_entry (case_no, noted_at, actor, standing_for, code, details)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            LocalDateTime.now(clock),
            actor,
            OnBehalf.whom(actor),
            code,
            write(Stream.of(values).map(TimelineWords::kept).toList()))
        .update(key, "id");
    ENTRY.written(key.getKey());
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(ENTRY);
  }

  /** All entries of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String caseNo) {
    return jdbc.sql(
            "select noted_at, actor, standing_for, code, details from demand_entry where case_no = ?"
                + " order by id")
        .param(caseNo)
        .query(
            (row, i) ->
                new Entry(
                    row.getObject("noted_at", LocalDateTime.class)
                        .atZone(clock.getZone())
                        .toInstant(),
                    row.getString("actor"),
                    row.getString("standing_for"),
                    row.getString("code"),
                    read(row.getString("details"))))
        .list();
  }

  private String write(List<String> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<String> read(String values) {
    try {
      return json.readValue(values, VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
