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
 * Two years of some deputies and of what their group and their mailboxes do beside, the same ones
 * every time: a list first, and rows only by {@link #store}.
 */
public final class MadeYear {

  public static final int YEAR = 2025;

  /** With how many voters each activity says that its deputies spoke. */
  public static final int PERSON_TIMES = 40;

  private static final List<String> REPLIES = List.of("SOLVED", "BASICALLY_SOLVED", "PLANNED");

  /** It lies in the year before. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(YEAR - 1, 12, 23);

  /** So that nobody else's rows have the number. */
  private static final long FIRST_ID = 9_000_000;

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
  public record Held(
      String no,
      LocalDate on,
      String form,
      boolean concentrated,
      boolean struck,
      Map<String, Integer> present) {}

  /** Something that a deputy did at an activity, or apart from any. */
  public record Done(Held at, String deputy, String kind, LocalDate on) {}

  /** A demand, with what the deputy heard and the voter said in each round; null where nothing. */
  public record Received(
      String no,
      String deputy,
      LocalDate on,
      String outcome,
      String status,
      List<String> told,
      Map<Integer, String> said) {

    /** The voter's last word goes before the deputy's, unless the deputy heard his later. */
    public boolean isSolved() {
      var last = told.size();
      var word = last == 0 ? null : told.get(last - 1);
      for (var answer : said.entrySet()) {
        if (answer.getKey() >= last) {
          word = answer.getValue();
        }
      }
      return status.equals("STRUCK_OFF") && "YES".equals(word);
    }
  }

  /** A suggestion. */
  public record Suggested(String no, String carrier, String verdict, LocalDate closed) {}

  /**
   * A week of a mailbox.
   *
   * @param letters null where nobody opened it
   * @param rest what became of letters that were no demands; null where there were none
   */
  public record Week(long id, String mailbox, LocalDate monday, Integer letters, String rest) {}

  /** A reception day, and whose turn it was. */
  public record Reception(long id, LocalDate on, String state, int visitors, String deputy) {}

  public final List<String> deputies;
  public final List<Held> held = new ArrayList<>();
  public final List<Done> done = new ArrayList<>();
  public final List<Received> received = new ArrayList<>();
  public final List<Suggested> suggested = new ArrayList<>();
  public final List<Week> weeks = new ArrayList<>();

  /** What units replied, by the number of the demand. */
  public final Map<String, String> replied = new LinkedHashMap<>();

  public final List<Reception> receptions = new ArrayList<>();
  private final Random random = new Random(20_261_130);
  private final String group;

  /** Of a district of so many deputies whom nobody else knows. */
  public MadeYear(int count) {
    this(
        "made.group",
        IntStream.range(0, count).mapToObj("made.deputy%03d"::formatted).toList(),
        IntStream.range(0, count / 6).mapToObj("made.box%03d"::formatted).toList());
  }

  /** Of this group with these deputies and mailboxes. */
  public MadeYear(String group, List<String> deputies, List<String> mailboxes) {
    this.group = group;
    this.deputies = deputies;
    var count = deputies.size();
    IntStream.range(0, count * 40).forEach(this::hold);
    IntStream.range(0, count * 10).forEach(i -> act());
    IntStream.range(0, count * 12).forEach(this::receive);
    mailboxes.forEach(this::open);
    IntStream.range(0, 16).forEach(this::welcome);
    received.stream()
        .filter(one -> random.nextBoolean())
        .forEach(one -> replied.put(one.no, oneOf(REPLIES)));
  }

  private void open(String mailbox) {
    for (int week = 0; week < 60; week++) {
      var letters = random.nextInt(9) == 0 ? null : (Integer) Math.max(0, random.nextInt(6) - 3);
      weeks.add(
          new Week(
              FIRST_ID + weeks.size(),
              mailbox,
              FIRST_MONDAY.plusWeeks(week),
              letters,
              letters != null && letters > 1 ? "一封感谢信" : null));
    }
  }

  private void welcome(int month) {
    var state = oneOf(List.of("HELD", "HELD", "HELD", "MISSED"));
    receptions.add(
        new Reception(
            FIRST_ID + month,
            LocalDate.of(YEAR, 1, 15).plusMonths(month),
            state,
            state.equals("HELD") ? random.nextInt(9) : 0,
            oneOf(deputies)));
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

  public void store(NamedParameterJdbcTemplate jdbc) {
    insert(jdbc, "activity_record", held.stream().map(this::row));
    insert(jdbc, "activity_deputy", held.stream().flatMap(MadeYear::present));
    insert(jdbc, "activity_deed", done.stream().map(MadeYear::row));
    insert(jdbc, "demand_case", received.stream().map(MadeYear::row));
    insert(jdbc, "feedback_telling", received.stream().flatMap(MadeYear::tellings));
    insert(jdbc, "feedback_voter_answer", received.stream().flatMap(MadeYear::answers));
    insert(jdbc, "instruction_suggestion", suggested.stream().map(MadeYear::row));
    insert(jdbc, "handling_reply", replied.entrySet().stream().map(MadeYear::row));
    insert(jdbc, "mailbox_week", weeks.stream().map(MadeYear::row));
    insert(jdbc, "rota_day", receptions.stream().map(this::row));
    insert(jdbc, "rota_duty", receptions.stream().map(MadeYear::turn));
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

  private Map<String, Object> row(Held one) {
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
        group,
        "area",
        "000000000000",
        "place",
        "某处",
        "subject",
        "某事",
        "held_on",
        one.on,
        "person_times",
        PERSON_TIMES,
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

  private static Map<String, Object> row(Map.Entry<String, String> reply) {
    return map(
        "case_no",
        reply.getKey(),
        "round_no",
        1,
        "draft_number",
        1,
        "outcome",
        reply.getValue(),
        "words",
        "已办",
        "opinions_used",
        "",
        "drafted_by",
        "somebody",
        "drafted_at",
        LocalDate.of(YEAR, 1, 1).atStartOfDay(),
        "version",
        0);
  }

  private static Map<String, Object> row(Week one) {
    var isOpened = one.letters != null;
    return map(
        "id",
        one.id,
        "mailbox",
        one.mailbox,
        "week_of",
        one.monday,
        "due_on",
        one.monday.plusDays(4),
        "state",
        isOpened ? "OPENED" : "MISSED",
        "letters",
        one.letters,
        "opened_by",
        isOpened ? "somebody" : null,
        "opened_at",
        isOpened ? one.monday.atTime(9, 0) : null,
        "rest",
        one.rest);
  }

  private Map<String, Object> row(Reception one) {
    return map(
        "id",
        one.id,
        "deputies_group",
        group,
        "month_of",
        one.on.withDayOfMonth(1),
        "meets_on",
        one.on,
        "from_time",
        "09:00",
        "to_time",
        "11:00",
        "state",
        one.state,
        "visitors",
        one.visitors);
  }

  private static Map<String, Object> turn(Reception one) {
    return map(
        "reception", one.id,
        "login", one.deputy,
        "in_turn", true);
  }
}
