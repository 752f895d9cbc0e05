import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A year of a district: activities, good deeds, demands with what the voters were told, reception days and mailbox weeks
 * of 282 deputies in 30 groups; how long people wait for the pages that count them, and how long it takes to freeze all
 * registers. {@code year} starts it. The demonstration has 18 groups: the others are made here, each kept by the liaison
 * officer of one that is there. Nothing of it comes from a case that went its way; the tests hold the figures.
 */
final class Year extends Talk {

  private static final int DEPUTIES = 282;
  private static final int GROUPS = 30;
  private static final List<Integer> SIZES = List.of(1_200, 12_000);
  private static final int LOOKS = Integer.getInteger("year.looks", 40);
  private static final int WARM_UP = Integer.getInteger("year.warm-up", 25);
  private static final int THIS_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

  private record Group(String code, String area, String liaison, List<String> members) {}

  private final Server server = new Server();
  private final App ours = App.ours(0);
  private final PrintStream out;
  private final Map<String, Map<Integer, List<Double>>> waits = new LinkedHashMap<>();

  private Year(PrintStream out) {
    super(Server.URL + "?rewriteBatchedStatements=true");
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    try (var out = new PrintStream(Files.newOutputStream(Path.of(System.getProperty("bench.table"))), true)) {
      new Year(out).go();
    } catch (Failure failure) {
      System.err.println("year: " + failure.getMessage());
      System.exit(1);
    }
  }

  private void go() throws Exception {
    log("starts");
    ours.start(server);
    run("use " + ours.schema);
    var groups = groups();
    var supervisor = ours.signedIn("supervisor");
    var liaisons = groups.stream().map(Group::liaison).distinct()
        .collect(Collectors.toMap(Function.identity(), ours::signedIn));
    for (var size : SIZES) {
      log("writes the year of %d activities", size);
      write(size, groups);
      log("looks");
      look(size, groups.get(0), supervisor, liaisons.get(groups.get(0).liaison));
    }
    log("hands all registers in");
    var worked = ours.seconds();
    var begin = System.nanoTime();
    for (var group : groups) {
      var liaison = liaisons.get(group.liaison);
      var page = "/registers/" + group.code + "/" + year(SIZES.get(1));
      liaison.post(page, Map.of("_csrf", Visitor.token(liaison.get(page, 200))), 302);
    }
    print((System.nanoTime() - begin) / 1e9, ours.seconds() - worked);
    ours.stop();
  }

  /** The years lie one behind the other, the first the nearest. */
  private static int year(int size) {
    return THIS_YEAR - 1 - SIZES.indexOf(size);
  }

  private List<Group> groups() throws SQLException {
    var there = cells("select code, liaison_officer from roster_group order by code");
    var deputies = Integer.parseInt(cells("select count(distinct login) from roster_deputy").get(0).get(0));
    for (int one = 0; one < GROUPS - there.size(); one++) {
      var like = there.get(one).get(0);
      var code = like + "9";
      run("insert into roster_station select concat(row_key, '9'), concat(s.code, '9'), concat(name, '（二）'), kind, area, parent,"
          + " keeper, address, works_online, in_force from roster_station s where s.code = (select home from roster_group where code = '"
          + like + "')");
      run("insert into roster_group select concat(row_key, '9'), '" + code + "', concat(name, '（二）'), levels, concat(home, '9'),"
          + " leader, vice_leaders, liaison_officer, in_force from roster_group where code = '" + like + "'");
    }
    var missing = DEPUTIES - deputies;
    var made = there.subList(0, GROUPS - there.size());
    insert("roster_person (row_key, login, name, in_force)", missing,
        i -> List.of("made" + i, login(i), "代表" + i, true));
    insert("roster_deputy (row_key, code, login, congress_level, term, constituency, deputy_group, sectors, committee_member,"
            + " published, valid_from)", missing,
        i -> List.of("made" + i, "MD-%03d".formatted(i), login(i), "DISTRICT", 7,
            "310117-QX01", made.get(i % made.size()).get(0) + "9", "", false, "", LocalDate.of(2021, 12, 28)));
    run("insert into roster_revision (number, applied_at, applied_by) select max(number) + 1, current_timestamp, 'bench'"
        + " from roster_revision");
    var groups = new ArrayList<Group>();
    for (var row : cells("select g.code, s.area, g.liaison_officer from roster_group g join roster_station s on s.code = g.home"
        + " order by g.code")) {
      groups.add(new Group(row.get(0), row.get(1), row.get(2),
          cells("select distinct login from roster_deputy where deputy_group = '" + row.get(0) + "' order by login").stream()
              .map(cell -> cell.get(0)).toList()));
    }
    var all = groups.stream().mapToInt(group -> group.members.size()).sum();
    if (groups.size() != GROUPS || all != DEPUTIES) {
      throw new Failure("%d groups and %d deputies", groups.size(), all);
    }
    return groups;
  }

  private static String login(int number) {
    return "made.deputy%03d".formatted(number);
  }

  private void write(int size, List<Group> groups) throws SQLException {
    var year = year(size);
    var cases = size / 10;
    var deeds = size / 20;
    insert("activity_record (activity_no, state, form, concentrated, by_group, organiser, area, place, subject, held_on,"
            + " person_times, publicity_sessions, answered_on_spot, contents, recorded_by, recorded_at)", size,
        i -> {
          var group = of(groups, i);
          return List.of(no("HD", year, i), "RECORDED", i % 3 == 0 ? "VISIT" : "SYMPOSIUM", i % 2 == 0, true, group.code,
              group.area, "居民活动室", "听取居民意见", day(year, i), times(i), 0, 0, "", group.liaison, day(year, i).atTime(18, 0));
        });
    insert("activity_deputy (activity_no, login, guest, counted, held_on, form, concentrated, person_times)", 2 * size,
        i -> List.of(no("HD", year, i / 2), of(of(groups, i / 2).members, i / 2 / GROUPS + i % 2), false, true, day(year, i / 2),
            i / 2 % 3 == 0 ? "VISIT" : "SYMPOSIUM", i / 2 % 2 == 0, times(i / 2)));
    insert("activity_deed (activity_no, login, kind, done_on, words, noted_by, noted_at)", deeds,
        i -> List.of(no("HD", year, i), of(of(groups, i).members, i / GROUPS), i % 4 == 0 ? "MATTER_PUSHED" : "DONE_BY_DEPUTY",
            day(year, i), "帮独居老人修好了门口的台阶", of(groups, i).liaison, day(year, i).atTime(18, 0)));
    insert("demand_case (case_no, status, channel, subject, own_words, area, category, urgency, voter_group, question_type,"
            + " accusation, confidential, anonymous, office, deputy, registered_by, received_on, registered_at, answerable,"
            + " intake_outcome, receipt_code, version)", cases,
        i -> {
          var deputy = of(of(groups, i).members, i / GROUPS);
          return List.of(no("XQ", year, 900_000 + i), i % 5 == 0 ? "HANDLING" : "STRUCK_OFF", "VISIT", "弄堂口路灯不亮", "路灯坏了半个月",
              of(groups, i).area, "LIGHTING", "NORMAL", "ORDINARY", "NEED", false, false, true, "310117001-GW", deputy,
              of(groups, i).liaison, day(year, i), day(year, i).atTime(9, 0), deputy, "CONTINUES", "none", 0);
        });
    insert("feedback_telling (case_no, round_no, way, told_on, words, solved, told_by, told_at)", cases,
        i -> List.of(no("XQ", year, 900_000 + i), 1, "PHONE", day(year, i), "已经修好", i % 3 == 0 ? "PARTLY" : "YES",
            of(of(groups, i).members, i / GROUPS), day(year, i).atTime(17, 0)));
    insert("activity_demand (case_no, activity_no)", cases, i -> List.of(no("XQ", year, 900_000 + i), no("HD", year, i)));
    insert("rota_day (deputies_group, month_of, meets_on, from_time, to_time, state, visitors)", 12 * GROUPS,
        i -> List.of(groups.get(i / 12).code, LocalDate.of(year, i % 12 + 1, 1), LocalDate.of(year, i % 12 + 1, 15), "09:00",
            "11:00", "HELD", i % 7));
    run("insert into rota_duty (reception, login, in_turn) select r.id, min(d.login), true from rota_day r join roster_deputy d"
        + " on d.deputy_group = r.deputies_group where year(r.month_of) = " + year + " group by r.id");
    var boxes = cells("select code from roster_mailbox order by code").stream().map(row -> row.get(0)).toList();
    var monday = LocalDate.of(year, 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    insert("mailbox_week (mailbox, week_of, due_on, state, letters, opened_by, opened_at, rest)", 51 * boxes.size(),
        i -> {
          var week = monday.plusWeeks(i % 51);
          return List.of(boxes.get(i / 51), week, week.plusDays(4), "OPENED", i % 9 == 0 ? 1 : 0, "yueyang.liaison",
              week.atTime(10, 0), "一封感谢信");
        });
    for (var table : List.of("activity_record", "activity_deputy", "activity_deed", "demand_case", "feedback_telling", "rota_day",
        "rota_duty", "mailbox_week")) {
      cells("analyze table " + table);
    }
  }

  private static String no(String kind, int year, int number) {
    return "%s-%d-%06d".formatted(kind, year, number);
  }

  private static LocalDate day(int year, int number) {
    return LocalDate.ofYearDay(year, number * 7 % 360 + 1);
  }

  /** 50,000 of 12,000. */
  private static int times(int number) {
    return number % 6 == 0 ? 5 : 4;
  }

  private static <T> T of(List<T> all, int number) {
    return all.get(number % all.size());
  }

  private void look(int size, Group group, Visitor supervisor, Visitor liaison) {
    var year = "?year=" + year(size);
    var registers = "/registers/" + group.code + "/" + year(size);
    var looks = new LinkedHashMap<String, Runnable>();
    looks.put("duties of the district", () -> supervisor.get("/duties" + year, 200));
    looks.put("who is behind", () -> supervisor.get("/duties" + year + "&quarter=4", 200));
    looks.put("duties of a group", () -> liaison.get("/duties" + year, 200));
    looks.put("a deputy's year", () -> liaison.get("/duties/" + group.members.get(0) + year, 200));
    looks.put("coverage", () -> supervisor.get("/coverage", 200));
    looks.put("registers of the district", () -> supervisor.get("/registers" + year, 200));
    looks.put("registers of a group", () -> liaison.get(registers, 200));
    looks.put("a register as XLSX", () -> liaison.get(registers + "/GROUP_ACTIVITIES.xlsx", 200));
    for (int time = size == SIZES.get(0) ? -WARM_UP : -3; time < LOOKS; time++) {
      for (var one : looks.entrySet()) {
        var begin = System.nanoTime();
        one.getValue().run();
        if (time >= 0) {
          waits.computeIfAbsent(one.getKey(), any -> new LinkedHashMap<>())
              .computeIfAbsent(size, any -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
        }
      }
    }
  }

  private void print(double seconds, double worked) {
    say("");
    say("MILLISECONDS A LOOK at a year of %d deputies, p50 / p95 of %d looks; then p95 to that of %,d activities", DEPUTIES, LOOKS,
        SIZES.get(0));
    say("  %-26s%s", "activities", SIZES.stream().map("%,18d"::formatted).collect(Collectors.joining()));
    waits.forEach((look, at) -> {
      var least = part(at.get(SIZES.get(0)), 95);
      say("  %-26s%s", look, SIZES.stream()
          .map(size -> "%18s".formatted("%.0f / %.0f".formatted(part(at.get(size), 50), part(at.get(size), 95))
              + (size.equals(SIZES.get(0)) ? "" : "  %.2f".formatted(part(at.get(size), 95) / least))))
          .collect(Collectors.joining()));
    });
    say("");
    say("ALL REGISTERS of %d groups handed in, in three formats: %.1f s, of the processors %.1f s", GROUPS, seconds, worked);
  }

  private static double part(List<Double> times, int percent) {
    return times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
  }

  private void insert(String into, int number, IntFunction<List<?>> row) throws SQLException {
    var columns = into.split(",").length;
    var sql = "insert into " + into + " values (" + IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(", ")) + ")";
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < number; i++) {
        var values = row.apply(i);
        for (int column = 0; column < columns; column++) {
          statement.setObject(column + 1, values.get(column));
        }
        statement.addBatch();
        if ((i + 1) % 1000 == 0 || i + 1 == number) {
          statement.executeBatch();
        }
      }
    } catch (SQLException e) {
      throw new Failure("MySQL: %s: %s", into, e.getMessage());
    }
  }

  private void say(String format, Object... values) {
    var line = format.formatted(values);
    System.out.println(line);
    out.println(line);
  }

  private static void log(String format, Object... values) {
    System.err.println(LocalTime.now().withNano(0) + " " + format.formatted(values));
  }
}
