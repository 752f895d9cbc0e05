package org.lianxin.board;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Cases of two towns at every stage and with every end, in the shape in which the real ways leave
 * them, the same ones every time. They are a list first, and rows only by {@link #store}.
 */
final class MadeCases {

  /** The day and hour at which they are looked at. */
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);

  private static final LocalDate TODAY = NOW.toLocalDate();
  private static final List<String> TOWNS = List.of("310117116", "310117117");
  private static final int MINUTES_OF_TWO_YEARS = 2 * 365 * 24 * 60;

  /** An order of a case. */
  record Order(
      int round,
      String unit,
      LocalDateTime assigned,
      LocalDateTime taken,
      LocalDateTime returned) {}

  /** What a voter said of a round; null where nothing was. */
  record Telling(int round, String way, String solved, String rating) {}

  /** What a voter answered himself of a round, 0 where no unit replied. */
  record OwnAnswer(int round, String told, String solved, String rating) {}

  /** Something asked to be put off. */
  record Postponement(int round, String kind, String verdict) {}

  /** A limit. */
  record Limit(String kind, LocalDate due, LocalDate outer, boolean met) {}

  /** A row of a ledger. */
  record LedgerRow(String ledger, String unit, LocalDate due, String state) {}

  /** A look at a closed case once more. */
  record LookBack(LocalDateTime at, String was, String found, String verdict, String end) {}

  /** What was done about a case beside the clock. */
  record Taken(String kind, LocalDate on, String rating, LocalDate ended) {}

  /** What a unit had to do after a meeting. */
  record Agreed(LocalDate due, LocalDate done) {}

  /** A promise. */
  record Promise(String unit, LocalDate on, String state) {}

  /** A case and all that is on record of it. */
  static final class Made {
    final String no;
    final String town;
    final LocalDateTime registered;
    String status = "REGISTERED";
    String outcome;
    String level;
    String lead;
    String splitFrom;
    String accused;
    boolean petition;
    final List<String> withdrawals = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<LocalDateTime> signed = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final List<Telling> tellings = new ArrayList<>();
    final List<OwnAnswer> ownAnswers = new ArrayList<>();
    final List<String> opinions = new ArrayList<>();
    final List<Postponement> postponements = new ArrayList<>();
    final List<Limit> limits = new ArrayList<>();
    final List<LedgerRow> ledgers = new ArrayList<>();
    Promise promise;
    LookBack lookBack;
    final List<Taken> measures = new ArrayList<>();
    final List<Agreed> agreed = new ArrayList<>();

    private Made(String no, String town, LocalDateTime registered) {
      this.no = no;
      this.town = town;
      this.registered = registered;
    }

    String area() {
      return town + "000";
    }

    String office() {
      return town + "-RD";
    }

    boolean isOver() {
      return List.of("STRUCK_OFF", "WITHDRAWN", "VOIDED").contains(status);
    }
  }

  private static final long CAMPAIGN = 1_900_000_001L;

  private final Random random = new Random(20_261_130);
  private final List<Made> made = new ArrayList<>();

  /** So many cases. */
  static List<Made> of(int count) {
    var cases = new MadeCases();
    for (int i = 0; i < count; i++) {
      cases.add(i);
    }
    for (int i = 0; i < count; i += 3) {
      cases.lookBack(cases.made.get(i), i);
    }
    for (int i = 0; i < count; i += 2) {
      oversee(cases.made.get(i), i / 2);
    }
    return cases.made;
  }

  private void add(int number) {
    var registered = NOW.minusMinutes(1 + random.nextInt(MINUTES_OF_TWO_YEARS));
    var one = new Made("XQ-1999-%06d".formatted(number + 1), oneOf(TOWNS), registered);
    if (random.nextInt(40) == 0 && number > 0) {
      one.splitFrom = made.get(random.nextInt(number)).no;
    }
    if (random.nextInt(50) == 0) {
      one.accused = oneOf(List.of(one.office(), "310117-SWJ"));
    }
    switch (random.nextInt(20)) {
      case 0 -> limit(one, "VERIFICATION");
      case 1 -> ended(one, "ANSWERED_ON_SPOT");
      case 2 -> ended(one, "NOT_SUSTAINED");
      case 3 -> ended(one, "REFERRED");
      case 4 -> voided(one);
      case 5 -> petition(one);
      case 6 -> joined(one);
      default -> handled(one);
    }
    made.add(one);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean sometimes(int percent) {
    return random.nextInt(100) < percent;
  }

  private LocalDateTime after(LocalDateTime time, int mostDays) {
    return time.plusMinutes(1 + random.nextInt(mostDays * 24 * 60));
  }

  private void limit(Made one, String kind) {
    var due = TODAY.plusDays(random.nextInt(40) - 10);
    one.limits.add(new Limit(kind, TODAY.minusDays(30), null, true));
    one.limits.add(
        new Limit(kind, due, sometimes(20) ? due.plusDays(random.nextInt(9) - 4) : null, false));
    if (sometimes(20)) {
      one.limits.add(new Limit("PETITION_REVIEW_REQUEST", TODAY.minusDays(3), null, false));
    }
  }

  private void ended(Made one, String outcome) {
    one.outcome = outcome;
    answer(one, 0);
    strikeOffOrWait(one, "");
  }

  private void strikeOffOrWait(Made one, String unit) {
    var isOver = sometimes(70);
    one.status = isOver ? "STRUCK_OFF" : "FED_BACK";
    book(one, unit, isOver ? "STRUCK_OFF" : sometimes(50) ? "OPEN" : "HALF_STRUCK");
    if (!isOver) {
      limit(one, "STRIKE_OFF");
    }
  }

  private void book(Made one, String unit, String state) {
    var due = one.registered.toLocalDate().plusDays(90);
    one.ledgers.add(new LedgerRow("CONGRESS", unit, due, state));
    if (!unit.isEmpty()) {
      one.ledgers.add(new LedgerRow("UNIT", unit, due, state));
    }
  }

  private void voided(Made one) {
    one.status = "VOIDED";
    one.withdrawals.add("VOID REFUSED");
    one.withdrawals.add("VOID GRANTED");
    book(one, "", "VOIDED");
  }

  private void petition(Made one) {
    one.outcome = "CONTINUES";
    one.level = "UNKNOWN";
    one.petition = true;
    one.status = sometimes(50) ? "PETITION" : "STRUCK_OFF";
    book(one, "310117-XFK", one.isOver() ? "STRUCK_OFF" : "OPEN");
    if (!one.isOver()) {
      limit(one, "PETITION_HANDLING");
    }
  }

  private void joined(Made one) {
    var leads = made.stream().filter(lead -> "CONTINUES".equals(lead.outcome)).toList();
    if (leads.isEmpty()) {
      limit(one, "VERIFICATION");
      return;
    }
    var lead = oneOf(leads);
    one.outcome = "JOINED";
    one.lead = lead.no;
    if (lead.signed.isEmpty()) {
      one.status = "JOINED";
      book(one, "", "OPEN");
    } else {
      one.opinions.add(rating());
      tell(one, 1);
      strikeOffOrWait(one, "");
    }
  }

  private String rating() {
    return oneOf(List.of("SATISFIED", "SATISFIED", "BASICALLY", "DISSATISFIED"));
  }

  /** The voter may answer more than once. */
  private void answer(Made one, int round) {
    while (sometimes(20)) {
      one.ownAnswers.add(
          new OwnAnswer(
              round,
              oneOf(List.of("YES", "YES", "NO", "NOT_SAID")),
              oneOf(List.of("YES", "PARTLY", "NO")),
              sometimes(15) ? "NOT_SAID" : rating()));
    }
  }

  private void tell(Made one, int round) {
    one.tellings.add(
        sometimes(8)
            ? new Telling(round, "NOT_POSSIBLE", null, null)
            : new Telling(
                round,
                oneOf(List.of("PHONE", "IN_PERSON")),
                oneOf(List.of("YES", "YES", "PARTLY", "NO", "NOT_SAID")),
                sometimes(15) ? "NOT_SAID" : rating()));
    answer(one, round);
  }

  /** As far as it has come: the further, the more is on record. */
  private void handled(Made one) {
    one.outcome = "CONTINUES";
    one.level = oneOf(List.of("TOWN", "TOWN", "DISTRICT", "MUNICIPAL"));
    int far = random.nextInt(14);
    if (far == 0) {
      stand(one, "ACCEPTED", "ASSIGNMENT", "");
    } else if (far == 1) {
      stand(one, "INSTRUCTED", "SUGGESTION", "");
    } else {
      ordered(one, far);
    }
  }

  private void stand(Made one, String status, String limit, String unit) {
    if (sometimes(6)) {
      one.withdrawals.add("WITHDRAW GRANTED");
      one.status = "WITHDRAWN";
      book(one, unit, "WITHDRAWN");
      return;
    }
    if (sometimes(4)) {
      one.withdrawals.add("WITHDRAW " + oneOf(List.of("REFUSED", "LAPSED")));
    }
    one.status = status;
    limit(one, limit);
    if (!unit.isEmpty()) {
      book(one, unit, "OPEN");
    }
  }

  private String unit(Made one) {
    return oneOf(List.of(one.town + "-CJZX", one.town + "-SHSY", "310117-SWJ"));
  }

  private void ordered(Made one, int far) {
    var assigned = after(one.registered, 15);
    while (sometimes(20)) {
      var returned = after(assigned, 5);
      one.orders.add(new Order(1, unit(one), assigned, null, returned));
      assigned = after(returned, 5);
    }
    var unit = unit(one);
    if (far == 2) {
      one.orders.add(new Order(1, unit, null, null, null));
      stand(one, "TRANSFERRED", "ASSIGNMENT", "");
      return;
    }
    if (far == 3) {
      one.orders.add(new Order(1, unit, assigned, null, null));
      stand(one, "TRANSFERRED", "RETURN_WINDOW", unit);
      return;
    }
    var taken = after(assigned, 5);
    one.orders.add(new Order(1, unit, assigned, taken, null));
    if (sometimes(12)) {
      one.postponements.add(
          new Postponement(
              1, oneOf(List.of("EXTENSION", "SUSPENSION")), oneOf(List.of("APPROVED", "REFUSED"))));
    }
    if (far <= 5) {
      stand(one, "HANDLING", "REPLY", unit);
    } else {
      one.outcomes.add(result());
      reply(one, far, unit, 1, after(taken, 60));
    }
  }

  private String result() {
    return oneOf(List.of("SOLVED", "BASICALLY_SOLVED", "PARTLY_SOLVED", "PLANNED", "EXPLAINED"));
  }

  private void reply(Made one, int far, String unit, int round, LocalDateTime signed) {
    if (far == 6 && round == 1) {
      stand(one, "REPLY_DRAFTED", "REVIEW", unit);
      return;
    }
    one.signed.add(signed);
    if (far == 7) {
      one.status = "REPLIED";
      limit(one, "TELLING_VOTER");
      book(one, unit, "OPEN");
      return;
    }
    one.opinions.add(rating());
    tell(one, round);
    if (round == 1 && sometimes(15)) {
      one.orders.add(new Order(2, unit, signed.plusDays(1), signed.plusDays(1), null));
      if (far == 8) {
        stand(one, "HANDLING", "REHANDLING", unit);
        return;
      }
      one.outcomes.add(result());
      reply(one, far, unit, 2, after(signed.plusDays(1), 30));
      return;
    }
    strikeOffOrWait(one, unit);
    if (one.isOver() && last(one.outcomes).equals("PLANNED")) {
      one.promise =
          new Promise(
              unit,
              TODAY.plusDays(random.nextInt(500) - 400),
              oneOf(List.of("OPEN", "FULFILLED", "UNFULFILLED")));
    }
  }

  /** Every third that is struck off was looked at again, by turns with each end. */
  private void lookBack(Made one, int turn) {
    if (one.status.equals("STRUCK_OFF")) {
      var verdict = List.of("CONFIRMED", "CONFIRMED", "NOT_REAL", "REOPENED").get(turn / 3 % 4);
      one.lookBack =
          new LookBack(
              one.registered.plusDays(40 + turn % 90),
              List.of("YES", "NO", "NOT_SAID").get(turn / 3 % 3),
              verdict.equals("CONFIRMED") ? "SOLVED" : "PARTLY",
              verdict,
              verdict.equals("NOT_REAL") && turn % 2 == 0 ? "REOPENED" : null);
    }
  }

  /** Every second was dealt with beside the clock, by turns in each way and with each end. */
  private static void oversee(Made one, int turn) {
    var kind =
        List.of(
                "SUPERVISED",
                "KEY_SUPERVISED",
                "DIVISION",
                "PROGRESS",
                "RATING",
                "COORDINATION",
                "SUMMONS",
                "PARTY_REPORT")
            .get(turn % 8);
    var day = one.registered.toLocalDate().plusDays(turn % 90);
    var mayEnd = Set.of("SUPERVISED", "KEY_SUPERVISED", "PARTY_REPORT").contains(kind);
    one.measures.add(
        new Taken(
            kind,
            day,
            kind.equals("RATING")
                ? List.of("SATISFIED", "BASICALLY", "DISSATISFIED").get(turn / 8 % 3)
                : null,
            mayEnd && turn / 8 % 2 == 0 ? day.plusDays(20) : null));
    if (kind.equals("DIVISION") || kind.equals("COORDINATION")) {
      var due = day.plusDays(30);
      one.agreed.add(new Agreed(due, due));
      one.agreed.add(new Agreed(due, turn / 8 % 2 == 0 ? due.plusDays(1) : null));
    }
  }

  static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** Puts them into the tables. */
  static void store(List<Made> cases, NamedParameterJdbcTemplate jdbc) {
    insert(jdbc, "demand_case", cases.stream().map(MadeCases::row));
    insert(jdbc, "handling_order", of(cases, one -> one.orders.stream().map(o -> row(one, o))));
    insert(jdbc, "handling_postponement", of(cases, MadeCases::postponements));
    insert(jdbc, "handling_reply", of(cases, MadeCases::replies));
    insert(jdbc, "closedloop_signature", of(cases, MadeCases::signatures));
    insert(jdbc, "closedloop_ledger_row", of(cases, MadeCases::ledgerRows));
    insert(jdbc, "closedloop_commitment", of(cases, MadeCases::commitments));
    insert(jdbc, "feedback_telling", of(cases, MadeCases::tellings));
    insert(jdbc, "feedback_voter_answer", of(cases, MadeCases::ownAnswers));
    insert(jdbc, "feedback_opinion", of(cases, MadeCases::opinions));
    insert(jdbc, "withdrawal_request", of(cases, MadeCases::withdrawals));
    insert(jdbc, "petition_case", of(cases, MadeCases::petitions));
    insert(jdbc, "demand_deadline", of(cases, MadeCases::limits));
    insert(jdbc, "demand_reader", of(cases, MadeCases::readers));
    insert(jdbc, "lookback_campaign", Stream.of(campaign()));
    insert(jdbc, "lookback_check", of(cases, MadeCases::lookBacks));
    insert(jdbc, "oversight_measure", of(cases, MadeCases::measures));
    insert(jdbc, "oversight_task", of(cases, MadeCases::agreed));
  }

  private static Stream<Map<String, Object>> measures(Made one) {
    return one.measures.stream()
        .map(
            taken ->
                map(
                    "id",
                    measure(one),
                    "case_no",
                    one.no,
                    "kind",
                    taken.kind,
                    "taken_on",
                    taken.on,
                    "basis",
                    "主任会议",
                    "words",
                    "尽快办理",
                    "rating",
                    taken.rating,
                    "recorded_by",
                    "supervisor",
                    "recorded_at",
                    NOW,
                    "ended_on",
                    taken.ended));
  }

  private static Stream<Map<String, Object>> agreed(Made one) {
    return one.agreed.stream()
        .map(
            task ->
                map(
                    "measure",
                    measure(one),
                    "case_no",
                    one.no,
                    "unit",
                    one.town + "-CJZX",
                    "words",
                    "疏通管道",
                    "due_on",
                    task.due,
                    "done_on",
                    task.done));
  }

  /** The number of a case's one measure. */
  private static long measure(Made one) {
    return CAMPAIGN + Long.parseLong(one.no.substring("XQ-1999-".length()));
  }

  private interface RowsOf {
    Stream<Map<String, Object>> rows(Made one);
  }

  private static Stream<Map<String, Object>> of(List<Made> cases, RowsOf rows) {
    return cases.stream().flatMap(rows::rows);
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
                columns.stream().map(":"::concat).collect(joining(", "))),
        all.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new));
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> row(Made one) {
    return map(
        "case_no",
        one.no,
        "status",
        one.status,
        "channel",
        "VISIT",
        "subject",
        "路灯不亮",
        "own_words",
        "晚上看不见路。",
        "area",
        one.area(),
        "category",
        "LIGHTING",
        "urgency",
        "NORMAL",
        "voter_group",
        "ORDINARY",
        "question_type",
        "NEED",
        "accusation",
        one.accused != null,
        "accused_body",
        one.accused,
        "confidential",
        false,
        "anonymous",
        false,
        "office",
        one.office(),
        "deputy",
        "deputy.nobody",
        "registered_by",
        "deputy.nobody",
        "received_on",
        one.registered.toLocalDate(),
        "registered_at",
        one.registered,
        "answerable",
        "deputy.nobody",
        "intake_outcome",
        one.outcome,
        "matter_level",
        one.level,
        "lead_case",
        one.lead,
        "split_from",
        one.splitFrom,
        "receipt_code",
        "none",
        "version",
        0);
  }

  private static Map<String, Object> row(Made one, Order order) {
    return map(
        "case_no",
        one.no,
        "round_no",
        order.round,
        "route",
        "TOWN",
        "unit",
        order.unit,
        "handling_mode",
        "SOLE",
        "office",
        one.office(),
        "instructed_by",
        "somebody",
        "instructed_at",
        one.registered,
        "instruction",
        "请办理。",
        "settled",
        false,
        "assigned_at",
        order.assigned,
        "taken_at",
        order.taken,
        "returned_at",
        order.returned,
        "version",
        0);
  }

  private static Stream<Map<String, Object>> postponements(Made one) {
    return one.postponements.stream()
        .map(
            asked ->
                map(
                    "case_no", one.no,
                    "round_no", asked.round,
                    "kind", asked.kind,
                    "reason", "材料未到。",
                    "asked_until", TODAY,
                    "asked_by", "somebody",
                    "asked_at", one.registered,
                    "verdict", asked.verdict,
                    "version", 0));
  }

  private static Stream<Map<String, Object>> replies(Made one) {
    return Stream.iterate(0, i -> i < one.outcomes.size(), i -> i + 1)
        .map(
            i ->
                map(
                    "case_no",
                    one.no,
                    "round_no",
                    i + 1,
                    "draft_number",
                    1,
                    "outcome",
                    one.outcomes.get(i),
                    "words",
                    "已处理。",
                    "opinions_used",
                    "",
                    "drafted_by",
                    "somebody",
                    "drafted_at",
                    one.registered,
                    "version",
                    0));
  }

  private static Stream<Map<String, Object>> signatures(Made one) {
    return Stream.iterate(0, i -> i < one.signed.size(), i -> i + 1)
        .map(
            i ->
                map(
                    "case_no", one.no,
                    "order_round", i + 1,
                    "half", "UNIT",
                    "signer", "somebody",
                    "content_hash", "none",
                    "signing_key", "none",
                    "signature", "none",
                    "signed_at", one.signed.get(i)));
  }

  private static Stream<Map<String, Object>> ledgerRows(Made one) {
    return one.ledgers.stream()
        .map(
            row ->
                map(
                    "ledger", row.ledger,
                    "case_no", one.no,
                    "ledger_no", row.ledger.charAt(0) + one.no,
                    "order_round", 1,
                    "office", one.office(),
                    "unit", row.unit,
                    "responsible", "somebody." + row.ledger,
                    "due_on", row.due,
                    "state", row.state));
  }

  private static Map<String, Object> campaign() {
    return map(
        "id",
        CAMPAIGN,
        "name",
        "made",
        "asked",
        "",
        "population",
        0,
        "checkers",
        "SUPERVISORS",
        "due_on",
        TODAY,
        "begun_by",
        "supervisor",
        "begun_at",
        NOW);
  }

  private static Stream<Map<String, Object>> lookBacks(Made one) {
    return Stream.ofNullable(one.lookBack)
        .map(
            look ->
                map(
                    "campaign", CAMPAIGN,
                    "case_no", one.no,
                    "was_solved", look.was,
                    "found", look.found,
                    "verdict", look.verdict,
                    "follow_up_end", look.end,
                    "checked_at", look.at));
  }

  private static Stream<Map<String, Object>> commitments(Made one) {
    return Stream.ofNullable(one.promise)
        .map(
            promise ->
                map(
                    "case_no", one.no,
                    "unit", promise.unit,
                    "office", one.office(),
                    "deputy", "deputy.nobody",
                    "first_promised_on", promise.on,
                    "promised_on", promise.on,
                    "postponements", 0,
                    "state", promise.state));
  }

  private static Stream<Map<String, Object>> tellings(Made one) {
    return one.tellings.stream()
        .map(
            told ->
                map(
                    "case_no", one.no,
                    "round_no", told.round,
                    "way", told.way,
                    "told_on", TODAY,
                    "words", "已经修好。",
                    "solved", told.solved,
                    "rating", told.rating,
                    "told_by", "somebody",
                    "told_at", one.registered));
  }

  private static Stream<Map<String, Object>> ownAnswers(Made one) {
    return one.ownAnswers.stream()
        .map(
            given ->
                map(
                    "case_no", one.no,
                    "round_no", given.round,
                    "told", given.told,
                    "solved", given.solved,
                    "to_the_point", "NOT_SAID",
                    "rating", given.rating,
                    "by_helper", false,
                    "way", "CODE",
                    "given_at", one.registered));
  }

  private static Stream<Map<String, Object>> opinions(Made one) {
    return Stream.iterate(0, i -> i < one.opinions.size(), i -> i + 1)
        .map(
            i ->
                map(
                    "case_no",
                    one.no,
                    "round_no",
                    i + 1,
                    "deputy",
                    "deputy.nobody",
                    "attitude",
                    "SATISFIED",
                    "outcome_rating",
                    one.opinions.get(i),
                    "signed_at",
                    one.registered));
  }

  private static Stream<Map<String, Object>> withdrawals(Made one) {
    return one.withdrawals.stream()
        .map(asked -> asked.split(" "))
        .map(
            asked ->
                map(
                    "case_no",
                    one.no,
                    "act",
                    asked[0],
                    "reason",
                    "误登。",
                    "asked_by",
                    "somebody",
                    "asked_at",
                    one.registered,
                    "verdict",
                    asked[1]));
  }

  private static Stream<Map<String, Object>> petitions(Made one) {
    return Stream.of(one)
        .filter(each -> each.petition)
        .map(
            each ->
                map(
                    "case_no",
                    each.no,
                    "section",
                    "310117-XFK",
                    "opened_at",
                    each.registered,
                    "version",
                    0));
  }

  private static Stream<Map<String, Object>> limits(Made one) {
    return one.limits.stream()
        .map(
            limit ->
                map(
                    "case_no",
                    one.no,
                    "kind",
                    limit.kind,
                    "part",
                    "",
                    "limit_text",
                    "P5WD",
                    "source",
                    "none",
                    "area",
                    one.area(),
                    "responsible",
                    "somebody",
                    "started_on",
                    one.registered.toLocalDate(),
                    "first_due_on",
                    limit.due,
                    "due_on",
                    limit.due,
                    "outer_on",
                    limit.outer,
                    "provisional",
                    false,
                    "met_at",
                    limit.met ? one.registered : null,
                    "changed",
                    false,
                    "version",
                    0));
  }

  /** Every unit that had an order reads on. */
  private static Stream<Map<String, Object>> readers(Made one) {
    return one.orders.stream()
        .map(Order::unit)
        .distinct()
        .map(unit -> map("case_no", one.no, "reader", "body:" + unit));
  }
}
