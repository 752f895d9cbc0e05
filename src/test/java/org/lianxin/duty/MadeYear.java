package org.lianxin.duty;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Two years of some deputies, the same ones every time: a list first, and rows only by {@link
 * #store}.
 */
final class MadeYear {

  static final int YEAR = 2025;

  private static final List<String> FORMS = List.of("VISIT", "SYMPOSIUM", "ON_SITE", "RECEPTION");
  private static final List<String> DEEDS =
      List.of(
          "DONE_BY_DEPUTY",
          "MATTER_PUSHED",
          "DISPUTE_SETTLED",
          "HOUSEHOLD_HELPED",
          "REPORT_WRITTEN");
  private static final List<String> OUTCOMES =
      List.of("CONTINUES", "JOINED", "ANSWERED_ON_SPOT", "NOT_SUSTAINED");
  private static final List<String> ENDS =
      List.of("STRUCK_OFF", "STRUCK_OFF", "HANDLING", "WITHDRAWN", "VOIDED");

  /** An activity, and with how many voters each of its deputies spoke. */
  record Held(
      String no,
      LocalDate on,
      String form,
      boolean concentrated,
      boolean struck,
      Map<String, Integer> present) {}

  /** Something that a deputy did at an activity, or apart from any. */
  record Done(Held at, String deputy, String kind, LocalDate on) {}

  /** A demand, with what the deputy heard and the voter said in each round; null where nothing. */
  record Received(
      String no,
      String deputy,
      LocalDate on,
      String outcome,
      String status,
      List<String> told,
      Map<Integer, String> said) {}

  /** A suggestion. */
  record Suggested(String no, String carrier, String verdict, LocalDate closed) {}

  final List<String> deputies;
  final List<Held> held = new ArrayList<>();
  final List<Done> done = new ArrayList<>();
  final List<Received> received = new ArrayList<>();
  final List<Suggested> suggested = new ArrayList<>();
  private final Random random = new Random(20_261_130);

  MadeYear(int count) {
    deputies = IntStream.range(0, count).mapToObj(i -> "made.deputy%03d".formatted(i)).toList();
    IntStream.range(0, count * 40).forEach(this::hold);
    IntStream.range(0, count * 10).forEach(i -> act());
    IntStream.range(0, count * 12).forEach(this::receive);
  }

  private void hold(int number) {
    var present = new LinkedHashMap<String, Integer>();
    IntStream.range(0, 1 + random.nextInt(8))
        .forEach(i -> present.put(oneOf(deputies), random.nextInt(40)));
    held.add(
        new Held(
            "HD-1998-%06d".formatted(number),
            day(),
            oneOf(FORMS),
            random.nextBoolean(),
            random.nextInt(20) == 0,
            present));
  }

  private void act() {
    done.add(
        new Done(
            random.nextInt(4) == 0 ? null : oneOf(held), oneOf(deputies), oneOf(DEEDS), day()));
  }

  private void receive(int number) {
    var no = "XQ-1998-%06d".formatted(number);
    var told =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> oneOf(List.of("YES", "PARTLY", "NO")))
            .toList();
    var said = new LinkedHashMap<Integer, String>();
    IntStream.range(0, random.nextInt(3))
        .forEach(i -> said.put(i, oneOf(List.of("YES", "PARTLY", "NO"))));
    received.add(
        new Received(no, oneOf(deputies), day(), oneOf(OUTCOMES), oneOf(ENDS), told, said));
    if (random.nextInt(3) == 0) {
      suggested.add(
          new Suggested(no, oneOf(deputies), oneOf(List.of("ADOPTED", "RETURNED")), day()));
    }
  }

  /** Days of two years, the first and the last of a year among them. */
  private LocalDate day() {
    return switch (random.nextInt(30)) {
      case 0 -> LocalDate.of(YEAR, 1, 1);
      case 1 -> LocalDate.of(YEAR, 12, 31);
      case 2 -> LocalDate.of(YEAR + 1, 1, 1);
      default -> LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(500));
    };
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  void store(NamedParameterJdbcTemplate jdbc) {
    insert(jdbc, "activity_record", held.stream().map(MadeYear::row));
    insert(jdbc, "activity_deputy", held.stream().flatMap(MadeYear::present));
    insert(jdbc, "activity_deed", done.stream().map(MadeYear::row));
    insert(jdbc, "demand_case", received.stream().map(MadeYear::row));
    insert(jdbc, "feedback_telling", received.stream().flatMap(MadeYear::tellings));
    insert(jdbc, "feedback_voter_answer", received.stream().flatMap(MadeYear::answers));
    insert(jdbc, "instruction_suggestion", suggested.stream().map(MadeYear::row));
  }

  private static void insert(
      NamedParameterJdbcTemplate jdbc, String table, Stream<Map<String, Object>> rows) {
    var all = rows.toList();
    var columns = all.get(0).keySet();
    jdbc.batchUpdate(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> ":" + column).collect(joining(", "))),
        all.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new));
  }

  private static Map<String, Object> map(Object... pairs) {
    return IntStream.range(0, pairs.length / 2)
        .boxed()
        .collect(
            LinkedHashMap::new,
            (map, i) -> map.put((String) pairs[2 * i], pairs[2 * i + 1]),
            Map::putAll);
  }

  private static Map<String, Object> row(Held one) {
    return map(
        "activity_no",
        one.no,
        "state",
        one.struck ? "STRUCK" : "RECORDED",
        "form",
        one.form,
        "concentrated",
        one.concentrated,
        "by_group",
        true,
        "organiser",
        "made.group",
        "area",
        "000000000000",
        "place",
        "某处",
        "subject",
        "某事",
        "held_on",
        one.on,
        "person_times",
        40,
        "publicity_sessions",
        0,
        "answered_on_spot",
        0,
        "contents",
        "",
        "recorded_by",
        "somebody",
        "recorded_at",
        one.on.atStartOfDay());
  }

  private static Stream<Map<String, Object>> present(Held one) {
    return one.present.entrySet().stream()
        .map(
            there ->
                map(
                    "activity_no", one.no,
                    "login", there.getKey(),
                    "guest", false,
                    "counted", !one.struck,
                    "held_on", one.on,
                    "form", one.form,
                    "concentrated", one.concentrated,
                    "person_times", there.getValue()));
  }

  private static Map<String, Object> row(Done one) {
    return map(
        "activity_no",
        one.at == null ? null : one.at.no,
        "login",
        one.deputy,
        "kind",
        one.kind,
        "done_on",
        one.on,
        "words",
        "做了一件事",
        "noted_by",
        "somebody",
        "noted_at",
        one.on.atStartOfDay());
  }

  private static Map<String, Object> row(Received one) {
    return map(
        "case_no",
        one.no,
        "status",
        one.status,
        "channel",
        "VISIT",
        "subject",
        "某事",
        "own_words",
        "某事",
        "area",
        "000000000000",
        "category",
        "OTHER",
        "urgency",
        "NORMAL",
        "voter_group",
        "ORDINARY",
        "question_type",
        "NEED",
        "accusation",
        false,
        "confidential",
        false,
        "anonymous",
        true,
        "office",
        "made.office",
        "deputy",
        one.deputy,
        "registered_by",
        "somebody",
        "received_on",
        one.on,
        "registered_at",
        one.on.atStartOfDay(),
        "answerable",
        one.deputy,
        "intake_outcome",
        one.outcome,
        "receipt_code",
        "none",
        "version",
        0);
  }

  private static Stream<Map<String, Object>> tellings(Received one) {
    return IntStream.range(0, one.told.size())
        .mapToObj(
            i ->
                map(
                    "case_no",
                    one.no,
                    "round_no",
                    i + 1,
                    "way",
                    "PHONE",
                    "told_on",
                    one.on,
                    "words",
                    "已办",
                    "solved",
                    one.told.get(i),
                    "told_by",
                    "somebody",
                    "told_at",
                    one.on.atStartOfDay()));
  }

  private static Stream<Map<String, Object>> answers(Received one) {
    return one.said.entrySet().stream()
        .map(
            said ->
                map(
                    "case_no",
                    one.no,
                    "round_no",
                    said.getKey(),
                    "told",
                    "YES",
                    "solved",
                    said.getValue(),
                    "to_the_point",
                    "NOT_SAID",
                    "rating",
                    "NOT_SAID",
                    "by_helper",
                    false,
                    "way",
                    "CODE",
                    "given_at",
                    one.on.atStartOfDay()));
  }

  private static Map<String, Object> row(Suggested one) {
    return map(
        "case_no",
        one.no,
        "congress_level",
        "DISTRICT",
        "carrier",
        one.carrier,
        "verdict",
        one.verdict,
        "opened_at",
        one.closed.atStartOfDay(),
        "closed_at",
        one.closed.atTime(23, 59),
        "version",
        0);
  }
}
