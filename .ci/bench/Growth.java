import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets Lianxin grow old: so many closed cases beside open ones, and how long people then wait for what they look at.
 * {@code growth} starts it. The first cases go the whole way over HTTP and lose the engine's history as the clean-up
 * takes it; all others are copies of their rows, of other numbers, days, towns and deputies, made by the server itself.
 * A copied ledger entry or link of evidence does not fit into its chain, and a copied voter is sealed to another case:
 * nothing here verifies one or opens the other. The case that is looked at is one of the first.
 */
final class Growth {

  private static final int TEMPLATES = Integer.getInteger("growth.templates", 32);
  private static final int OPEN = Integer.getInteger("growth.open", 10_000);
  private static final int LOOKS = Integer.getInteger("growth.looks", 40);
  private static final int WARM_UP = Integer.getInteger("growth.warm-up", 12);
  private static final int PAIR = Integer.getInteger("growth.cases", 24);
  private static final int THREADS = 2;

  /** What voters say: each case one of these. */
  private static final List<String[]> TOLD =
      List.of(
          new String[] {"老旧院落逢雨必淹", "一下大雨水就从院子漫进一楼，家具泡坏了好几回，排水沟早就堵死了。"},
          new String[] {"3A栋电梯常停", "3A栋的电梯一个月停了四次，七楼的老人下不了楼，维修基金又说动不了。"},
          new String[] {"路灯整排不亮", "小学门口的路灯整排不亮，孩子放晚学摸黑走，上个月已经摔了两个。"},
          new String[] {"公交末班车太早", "厂里八点下班，公交末班车七点半就没有了，几百人只能走回宿舍。"},
          new String[] {"楼下饭店油烟扰民", "楼下饭店的排烟管对着卧室，夏天不敢开窗，跟人大代表也反映过。"},
          new String[] {"停车占了消防通道", "晚上车子停满消防通道，去年着火消防车就是开不进来。"},
          new String[] {"菜场关了没有替代", "菜场拆了半年，说好的临时摊位没有来，老人要坐三站车去买菜。"},
          new String[] {"施工噪声到深夜", "地铁口的工地天天干到后半夜，打了好几次电话都说在协调。"});

  private final Server server = new Server();
  private final Rows rows;
  private final PrintStream out;
  private final App ours = App.ours(0);
  private final Map<String, Map<Integer, List<Double>>> waits = new LinkedHashMap<>();
  private final Map<Integer, Double> speeds = new LinkedHashMap<>();

  private Growth(PrintStream out) throws SQLException {
    this.out = out;
    this.rows = new Rows(ours.schema);
  }

  public static void main(String[] args) throws Exception {
    var sizes = Arrays.stream(args).map(Integer::valueOf).sorted().toList();
    try (var out = new PrintStream(Files.newOutputStream(Path.of(System.getProperty("bench.table"))), true)) {
      new Growth(out).go(sizes);
    } catch (Failure failure) {
      System.err.println("growth: " + failure.getMessage());
      System.exit(1);
    }
  }

  private void go(List<Integer> sizes) throws Exception {
    ours.start(server);
    log("walks %d cases to their end", TEMPLATES);
    var closed = begin(TEMPLATES);
    for (var caseNo : closed) {
      walk(caseNo, Step.WAY.size());
    }
    server.awaitEnd(ours);
    server.forget(ours);
    rows.begin();
    log("opens %d cases", OPEN);
    var steps = Step.WAY.size() - 1; // one template waits at each step but the last
    var open = begin(steps);
    for (int step = 0; step < steps; step++) {
      walk(open.get(step), step);
    }
    awaitJobs();
    rows.copy(open, OPEN - steps, true);
    var there = TEMPLATES;
    for (var size : sizes) {
      log("grows from %d to %d closed cases", there, size);
      var seconds = rows.copy(closed, size - there, false);
      there = size;
      log("  took %.0f s", seconds);
      rows.analyze();
      look(size, closed.get(0));
      speeds.put(size, drive());
      there += PAIR + WARM_UP;
    }
    print(sizes);
    ours.stop();
  }

  private List<String> begin(int number) {
    var registrar = ours.people(0).get(Step.FIRST);
    var cases = new ArrayList<String>();
    for (int one = 0; one < number; one++) {
      var told = TOLD.get(one % TOLD.size());
      cases.add(ours.begin(registrar, told[0], told[1]));
    }
    return cases;
  }

  private void walk(String caseNo, int steps) throws Exception {
    new Case(ours, ours.people(0), new Run()).go(caseNo, Step.WAY.subList(0, steps));
  }

  private void awaitJobs() throws InterruptedException {
    while (server.jobs(ours) > 0) {
      Thread.sleep(100);
    }
  }

  /** Everybody's looks, in turn, so that a busy moment of the machine meets all of them. */
  private void look(int size, String caseNo) {
    var officer = ours.people(0).get("yueyang.officer");
    var supervisor = ours.signedIn("supervisor");
    var narrow = "/demands?stage=STRUCK_OFF&area=310117001000&unit=310117001-CJZX";
    var looks = new LinkedHashMap<String, Runnable>();
    looks.put("work list of an officer", () -> officer.call("task?firstResult=0&maxResults=15",
        Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc"))), 200));
    looks.put("work list counted", () -> officer.call("task/count", Map.of(), 200));
    looks.put("list of a supervisor", () -> supervisor.get("/demands", 200));
    looks.put("list of an officer", () -> officer.get("/demands", 200));
    looks.put("list, three filters", () -> supervisor.get(narrow, 200));
    looks.put("list, by number", () -> supervisor.get("/demands?sort=NUMBER", 200));
    looks.put("search 排水", () -> supervisor.get("/demands?q=%E6%8E%92%E6%B0%B4", 200));
    looks.put("search 人大", () -> supervisor.get("/demands?q=%E4%BA%BA%E5%A4%A7", 200));
    looks.put("search 消防通道", () -> supervisor.get("/demands?q=%E6%B6%88%E9%98%B2%E9%80%9A%E9%81%93", 200));
    looks.put("search 3A栋", () -> supervisor.get("/demands?q=3A%E6%A0%8B", 200));
    looks.put("search of an officer", () -> officer.get("/demands?q=3A%E6%A0%8B", 200));
    looks.put("case page", () -> supervisor.get("/demands/" + caseNo, 200));
    looks.put("replay", () -> supervisor.get("/demands/" + caseNo + "/replay", 200));
    looks.put("ledgers", () -> supervisor.get("/ledgers", 200));
    looks.put("board of a supervisor", () -> supervisor.get("/board", 200));
    looks.put("board of an officer", () -> officer.get("/board", 200));
    looks.put("board's balance", () -> supervisor.get("/board/balance", 200));
    looks.put("cockpit, dashboard", () -> supervisor.get("/cockpit", 200));
    looks.put("cockpit, cases", () -> supervisor.get("/cockpit/cases", 200));
    looks.put("cockpit, diagram", () -> supervisor.get("/cockpit/processes/demand-handling", 200));
    for (int time = -3; time < LOOKS; time++) {
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

  private double drive() throws Exception {
    Beside.lead(ours, THREADS, WARM_UP, new Run());
    awaitJobs();
    var begin = System.nanoTime();
    Beside.lead(ours, THREADS, PAIR, new Run());
    awaitJobs();
    return PAIR / ((System.nanoTime() - begin) / 1e9);
  }

  private void print(List<Integer> sizes) {
    var first = sizes.get(0);
    say("");
    say("MILLISECONDS A LOOK beside %d open cases, p50 / p95 of %d looks; then p95 to that of %d closed cases", OPEN, LOOKS, first);
    say("  %-26s%s", "closed cases", sizes.stream().map("%,18d"::formatted).collect(Collectors.joining()));
    waits.forEach((look, at) -> say("  %-26s%s", look, sizes.stream()
        .map(size -> "%18s".formatted("%.0f / %.0f".formatted(part(at.get(size), 50), part(at.get(size), 95))
            + (size.equals(first) ? "" : "  %.2f".formatted(part(at.get(size), 95) / part(at.get(first), 95)))))
        .collect(Collectors.joining())));
    say("");
    say("CASES A SECOND, %d cases, %d threads; then to that of %d closed cases", PAIR, THREADS, first);
    say("  %-26s%s", "", sizes.stream().map(size -> "%18s".formatted("%.2f".formatted(speeds.get(size))
        + (size.equals(first) ? "" : "  %.2f".formatted(speeds.get(size) / speeds.get(first))))).collect(Collectors.joining()));
  }

  private static double part(List<Double> times, int percent) {
    return times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
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

/** Copies the rows of cases on the server. */
final class Rows extends Talk {

  private static final int AT_ONCE = 2000;

  /** Written once a day or a person, not a case; or read by nobody once the case is over. */
  private static final Set<String> LEFT_OUT = Set.of("demand_registration_key", "search_unread");

  /** The engine's columns that hold an id of something that runs. */
  private static final Set<String> RUNNING = Set.of("ID_", "PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_",
      "EXECUTION_ID_", "PARENT_ID_", "SUPER_EXEC_", "TASK_ID_", "ACT_INST_ID_", "PARENT_ACT_INST_ID_",
      "SUPER_PROCESS_INSTANCE_ID_", "CALL_PROC_INST_ID_", "VAR_SCOPE_", "BYTEARRAY_ID_");

  private static final List<String> ENGINE = List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_JOB",
      "ACT_RU_IDENTITYLINK", "ACT_RU_EVENT_SUBSCR", "ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST");

  /** Where a column tells more than its type: of {@code t}, the template's row, and {@code c}, the copy. */
  private static final Map<String, String> TOLD = Map.of(
      "closedloop_ledger_row.ledger_no", "concat('G', c.no)",
      "feedback_answer_link.hash", "sha2(concat(t.hash, c.no), 256)",
      "numbering_number.number_no", "t.number_no + c.no",
      "search_case.id", "c.id",
      "search_gram.id", "c.id");

  /** Columns that hold a number of another row, beside those that the server counts up. */
  private static final Set<String> COUNTED = Set.of("seq", "deadline_id", "order_id", "happening");

  private record Column(String name, String type, long length, boolean isNumbered) {}

  private final String schema;
  private int last;

  Rows(String schema) {
    super(Server.URL);
    this.schema = schema;
  }

  void begin() throws SQLException {
    run("use " + schema);
    run("set session unique_checks = 0");
    run("set session foreign_key_checks = 0");
    run("create table growth_copy (no int not null primary key, template varchar(20) not null, template_id int not null,"
        + " case_no varchar(20) not null, id int not null, days int not null, town varchar(9) not null,"
        + " deputy varchar(64) not null, key (template, no), key (template_id, no)) collate utf8mb4_bin");
    run("create table growth_instance (id varchar(64) not null primary key, template varchar(20) not null)");
  }

  void analyze() throws SQLException {
    for (var table : tables()) {
      run("analyze table " + table);
    }
  }

  /**
   * Makes so many more copies of cases, each in its turn.
   *
   * @param isRunning whether they are open, so that the engine's rows are copied too
   * @return how many seconds it took
   */
  double copy(List<String> templates, int number, boolean isRunning) throws SQLException {
    var begin = System.nanoTime();
    var statements = new ArrayList<String>();
    for (var table : tables()) {
      var columns = columns(table);
      var join = columns.stream().anyMatch(column -> column.name.equals("case_no")) ? "t.case_no = c.template"
          : table.startsWith("evidence_") && columns.stream().anyMatch(column -> column.name.equals("subject"))
              ? "t.subject = c.template"
              : table.equals("search_gram") ? "t.id = c.template_id" : null;
      if (join != null && !LEFT_OUT.contains(table) && !table.startsWith("growth_")) {
        statements.add(insert(table, columns, "growth_copy c join " + table + " t on " + join));
      }
    }
    if (isRunning) {
      for (var caseNo : templates) {
        run("insert into growth_instance select e.PROC_INST_ID_, '" + caseNo + "' from ACT_RU_EXECUTION e where e.PARENT_ID_ is null"
            + " and e.ROOT_PROC_INST_ID_ in (select r.ID_ from (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '"
            + caseNo + "' and SUPER_EXEC_ is null) r)");
      }
      for (var table : ENGINE) {
        var columns = columns(table);
        var instance = columns.stream().map(Column::name).filter(Set.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_")::contains).findFirst();
        var way = instance.isPresent() ? table + " t on t." + instance.get() + " = i.id"
            : "ACT_RU_TASK k on k.PROC_INST_ID_ = i.id join " + table + " t on t.TASK_ID_ = k.ID_";
        statements.add(insert(table, columns, "growth_copy c join growth_instance i on i.template = c.template join " + way));
      }
    }
    connection.setAutoCommit(false);
    for (int done = 0; done < number; done += AT_ONCE) {
      var until = Math.min(done + AT_ONCE, number);
      number(templates, until - done, isRunning);
      for (var statement : statements) {
        run(statement.formatted(last - (until - done) + 1, last));
      }
      connection.commit();
    }
    connection.setAutoCommit(true);
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Gives numbers of the years 2006 to 2025 to that many copies; the newest years get as many as the oldest. */
  private void number(List<String> templates, int number, boolean isRunning) throws SQLException {
    try (var row = connection.prepareStatement("insert into growth_copy values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int one = 0; one < number; one++) {
        var no = ++last;
        var template = templates.get(no % templates.size());
        var year = 2006 + no % 20;
        var running = 100_000 + no / 20;
        row.setInt(1, no);
        row.setString(2, template);
        row.setInt(3, id(template));
        row.setString(4, "XQ-%d-%06d".formatted(year, running));
        row.setInt(5, (year - 2000) * 10_000_000 + running);
        row.setInt(6, isRunning ? 0 : (2026 - year) * 365 + no * 7 % 365); // what is open is of these days
        row.setString(7, TOWNS.get(no / templates.size() % TOWNS.size()));
        row.setString(8, "deputy.d%03d".formatted(1 + no / templates.size() % 282));
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static final List<String> TOWNS = List.of("310117001", "310117002", "310117003", "310117004", "310117102",
      "310117103", "310117104", "310117105", "310117106", "310117107", "310117109", "310117116", "310117117");

  private static int id(String caseNo) {
    return (Integer.parseInt(caseNo.substring(3, 7)) - 2000) * 10_000_000 + Integer.parseInt(caseNo.substring(8));
  }

  private static String insert(String table, List<Column> columns, String from) {
    return "insert into " + table + " (" + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select "
        + columns.stream().map(column -> expression(table, column)).collect(Collectors.joining(", "))
        + " from " + from + " where c.no between %d and %d";
  }

  private static String expression(String table, Column column) {
    var there = "t." + column.name;
    var told = TOLD.get(table + "." + column.name);
    if (told != null) {
      return told;
    }
    if (column.name.equals("case_no") || table.startsWith("evidence_") && column.name.equals("subject")) {
      return "c.case_no";
    }
    if (table.startsWith("ACT_")) {
      return RUNNING.contains(column.name) ? "concat(c.no, '.', " + there + ")"
          : Set.of("BUSINESS_KEY_", "PROC_BUSINESS_KEY_", "TEXT_").contains(column.name) ? "replace(" + there + ", c.template, c.case_no)"
          : there;
    }
    if (column.isNumbered || column.type.equals("bigint") && COUNTED.contains(column.name)) {
      return "1000000000 + c.no * 100000 + " + there;
    }
    return switch (column.type) {
      case "date", "datetime" -> "case when " + there + " > '9000-01-01' then " + there + " else date_sub(" + there
          + ", interval c.days day) end";
      case "binary" -> "concat(left(" + there + ", 8), unhex(lpad(hex(c.no), 16, '0')))"; // time first, as the engine's
      case "varchar" -> column.length > 80 ? there
          : "replace(replace(" + there + ", '310117001', c.town), 'deputy.d001', c.deputy)";
      default -> there;
    };
  }

  private List<String> tables() throws SQLException {
    return cells("select table_name from information_schema.tables where table_schema = '" + schema + "' and table_type = 'BASE TABLE'")
        .stream().map(row -> row.get(0)).filter(name -> !name.toUpperCase().startsWith("ACT_")).sorted().toList();
  }

  private List<Column> columns(String table) throws SQLException {
    return cells("select column_name, data_type, coalesce(character_maximum_length, 0), extra from information_schema.columns"
        + " where table_schema = '" + schema + "' and table_name = '" + table + "' and generation_expression = ''"
        + " order by ordinal_position").stream()
        .map(row -> new Column(row.get(0), row.get(1), Long.parseLong(row.get(2)), row.get(3).contains("auto_increment")))
        .toList();
  }
}
