import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drives Lianxin and a stock Camunda application beside each other with the calls that Tasklist makes, and counts what
 * MySQL does for each. {@code beside} starts it.
 */
final class Beside {

  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 50);
  private static final int CASES = Integer.getInteger("bench.cases", 40);
  private static final int COUNTED = 3;

  private final Server server;
  private final PrintStream out;
  private final int threads;

  private Beside(Server server, PrintStream out, int threads) {
    this.server = server;
    this.out = out;
    this.threads = threads;
  }

  public static void main(String[] args) throws Exception {
    try (var out = new PrintStream(Files.newOutputStream(Path.of(System.getProperty("bench.table"))), true)) {
      if (args[0].equals("embedded")) {
        new Beside(null, out, 2).embedded(Integer.parseInt(args[1]));
      } else if (args[0].equals("counts")) {
        new Beside(new Server(), out, 1).counts();
      } else if (args[0].equals("statements")) {
        new Beside(new Server(), out, 1).statements(args[1]);
      } else {
        new Beside(new Server(), out, Integer.parseInt(args[1])).pairs(Integer.parseInt(args[0]));
      }
    } catch (Failure failure) {
      System.err.println("beside: " + failure.getMessage());
      System.exit(1);
    }
  }

  /** How large the file of the embedded database gets while cases go their way. */
  private void embedded(int cases) throws Exception {
    var ours = App.embedded(0);
    ours.restart();
    var file = new File(System.getProperty("bench.logs"), "data/lianxin.mv.db");
    var empty = file.length();
    var most = new AtomicLong();
    var watch = Executors.newSingleThreadScheduledExecutor();
    watch.scheduleAtFixedRate(() -> most.accumulateAndGet(file.length(), Math::max), 0, 100, TimeUnit.MILLISECONDS);
    var begin = System.nanoTime();
    lead(ours, threads, cases, new Run());
    var seconds = (System.nanoTime() - begin) / 1e9;
    var last = file.length();
    Thread.sleep(60_000);
    var later = file.length();
    watch.shutdownNow();
    ours.stop();
    say("");
    say("MB OF THE EMBEDDED FILE: %d cases, %d threads, %.2f cases a second", cases, threads, cases / seconds);
    say("  empty %.1f, at most %.1f, after the last case %.1f, a minute later %.1f, closed %.1f",
        empty / 1e6, most.get() / 1e6, last / 1e6, later / 1e6, file.length() / 1e6);
  }

  /** What MySQL does for each call of Lianxin's people, one case after the other. */
  private void counts() throws Exception {
    var ours = App.ours(0);
    ours.start(server);
    run(ours, 1, 1);
    steps(ours);
  }

  /** The statements of each call of one case whose name holds these words, then those of the whole case. */
  private void statements(String words) throws Exception {
    var ours = App.ours(0);
    ours.start(server);
    run(ours, 1, 1);
    log("%s is read", ours.name);
    var counts = new LinkedHashMap<String, List<Count>>();
    var log = new StatementLog(server);
    new CountedCase(ours, ours.people(0), server, counts, log).go();
    server.awaitEnd(ours);
    log.calls.forEach((call, statements) -> {
      if (call.toLowerCase().contains(words.toLowerCase())) {
        say("");
        say("%s", call);
        say("  %-16s %s", "counted", Count.heads());
        say("  %-16s %s", "", counts.get(call).get(0).per(1));
        log.frequent(statements).forEach((statement, number) -> say("  %4d  %s", number, statement));
      }
    });
    say("");
    say("THE WHOLE CASE: each statement with its calls");
    var all = log.calls.values().stream().flatMap(List::stream).toList();
    log.frequent(all).forEach((statement, number) -> {
      say("  %4d  %s", number, statement);
      say("        %s", log.callsOf(statement));
    });
  }

  /** Everything: counts of all three, pairs, bytes. */
  private void pairs(int pairs) throws Exception {
    var ours = App.ours(0);
    var stock = App.stock(1, "stock", false);
    var authorised = App.stock(2, "authorised", true);
    var all = List.of(ours, stock, authorised);
    var empty = new HashMap<App, Map<String, Table>>();
    for (var app : all) {
      app.start(server);
      empty.put(app, server.tables(app));
      log("%s warms up with %d cases", app.name, WARM_UP);
      run(app, threads, WARM_UP);
      steps(app);
      app.signal("STOP"); // so that it does not count at the next one
    }
    for (var app : all) {
      app.signal("CONT");
    }
    var speeds = new HashMap<App, List<Run>>();
    for (int pair = 1; pair <= pairs; pair++) {
      for (var app : all) {
        var run = run(app, threads, CASES);
        speeds.computeIfAbsent(app, any -> new ArrayList<>()).add(run);
        log("pair %d %s %.3f cases/s", pair, app.name, run.speed());
      }
    }
    say("");
    say("CASES A SECOND: %d pairs of %d cases, %d threads", pairs, CASES, threads);
    for (var app : all) {
      var list = speeds.get(app).stream().map(Run::speed).sorted().toList();
      say("  %-11s median %.2f (min %.2f, max %.2f)", app.name, median(list), list.get(0), list.get(list.size() - 1));
    }
    for (var other : List.of(stock, authorised)) {
      var ratios = new ArrayList<Double>();
      for (int pair = 0; pair < pairs; pair++) {
        ratios.add(speeds.get(ours).get(pair).speed() / speeds.get(other).get(pair).speed());
      }
      Collections.sort(ratios);
      say("  RATIO %s : %-11s median %.2f (min %.2f, max %.2f)",
          ours.name, other.name, median(ratios), ratios.get(0), ratios.get(pairs - 1));
    }
    say("");
    say("MILLISECONDS A CALL in the pairs, p50 / p95");
    say("  %-11s %s", "", Call.NAMES.stream().map("%15s"::formatted).collect(Collectors.joining()));
    for (var app : all) {
      var runs = speeds.get(app);
      say("  %-11s %s", app.name, Call.NAMES.stream().map(call -> "%15s".formatted(percentiles(runs, call)))
          .collect(Collectors.joining()));
    }
    say("");
    say("A CASE in the pairs, polls included");
    say("  %-11s %s", "", Count.heads());
    for (var app : all) {
      var sum = new Count();
      speeds.get(app).forEach(run -> sum.add(run.count));
      say("  %-11s %s   polls that found nothing %.1f", app.name, sum.per(pairs * CASES),
          speeds.get(app).stream().mapToInt(run -> run.emptyPolls).sum() / (double) (pairs * CASES));
    }
    bytes(all, empty);
  }

  private void bytes(List<App> all, Map<App, Map<String, Table>> empty) throws Exception {
    var grown = new HashMap<App, Map<String, Table>>();
    var kept = new HashMap<App, Map<String, Table>>();
    for (var app : all) {
      app.stop();
      grown.put(app, server.tables(app));
    }
    var ours = all.get(0);
    server.forget(ours);
    say("");
    say("BYTES A CLOSED CASE: pages of all tables and indexes; kept is ours without what its clean-up takes");
    var per = new HashMap<App, Double>();
    for (var app : all) {
      server.rebuild(app);
      kept.put(app, server.tables(app));
      var before = Table.bytes(empty.get(app));
      per.put(app, (Table.bytes(kept.get(app)) - before) / (double) app.cases);
      say("  %-11s as they grew %7.1f KiB, kept (tables rebuilt) %7.1f KiB, of %d cases", app.name,
          (Table.bytes(grown.get(app)) - before) / 1024.0 / app.cases, per.get(app) / 1024, app.cases);
    }
    for (var other : all.subList(1, all.size())) {
      say("  RATIO %s : %-11s %.3f kept", ours.name, other.name, per.get(ours) / per.get(other));
    }
    for (var app : List.of(ours, all.get(1))) {
      say("");
      say("TABLES of %s: rows and KiB a case as they grew, then kept", app.name);
      var before = empty.get(app);
      grown.get(app).entrySet().stream()
          .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.bytes(), a.bytes())))
          .forEach(entry -> {
            var was = before.getOrDefault(entry.getKey(), Table.NONE);
            var left = kept.get(app).getOrDefault(entry.getKey(), Table.NONE);
            if (entry.getValue().rows() != was.rows() || entry.getValue().bytes() != was.bytes()) {
              say("  %-32s %8.1f %8.1f   %8.1f %8.1f", entry.getKey().toUpperCase(),
                  (entry.getValue().rows() - was.rows()) / (double) app.cases,
                  (entry.getValue().bytes() - was.bytes()) / 1024.0 / app.cases,
                  (left.rows() - was.rows()) / (double) app.cases,
                  (left.bytes() - was.bytes()) / 1024.0 / app.cases);
            }
          });
    }
  }

  private static double median(List<Double> sorted) {
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static String percentiles(List<Run> runs, String call) {
    var all = runs.stream().flatMap(run -> run.millis.getOrDefault(call, List.of()).stream()).sorted().toList();
    return all.isEmpty() ? "" : "%.0f / %.0f".formatted(all.get(all.size() / 2), all.get(all.size() * 95 / 100));
  }

  /** Takes so many cases to their end, so many at a time. */
  private Run run(App app, int threads, int cases) throws Exception {
    var run = new Run();
    var before = server.count();
    var begin = System.nanoTime();
    lead(app, threads, cases, run);
    server.awaitEnd(app);
    run.seconds = (System.nanoTime() - begin) / 1e9;
    run.cases = cases;
    run.count = server.count().minus(before);
    app.cases += cases;
    return run;
  }

  static void lead(App app, int threads, int cases, Run run) throws Exception {
    var next = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(threads);
    var workers = new ArrayList<Callable<Void>>();
    for (int thread = 0; thread < threads; thread++) {
      var people = app.people(thread);
      workers.add(() -> {
        while (next.getAndIncrement() < cases) {
          new Case(app, people, run).go();
        }
        return null;
      });
    }
    try {
      for (var worker : pool.invokeAll(workers)) {
        worker.get();
      }
    } catch (java.util.concurrent.ExecutionException failed) {
      throw failed.getCause() instanceof Failure failure ? failure : failed;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Prints what MySQL does at each call, in the median of some cases. */
  private void steps(App app) throws Exception {
    log("%s counts", app.name);
    var idle = server.quiet();
    Thread.sleep(5000);
    idle = server.count().minus(idle);
    var people = app.people(0);
    var counts = new LinkedHashMap<String, List<Count>>();
    for (int one = 0; one < COUNTED; one++) {
      new CountedCase(app, people, server, counts, null).go();
      app.cases++;
    }
    server.awaitEnd(app);
    say("");
    say("STEPS of %s: median of %d cases, one at a time; a call with all jobs that follow it", app.name, COUNTED);
    say("  %-26s %s", "", Count.heads());
    var perCall = new LinkedHashMap<String, List<Count>>();
    counts.forEach((step, some) -> {
      var median = Count.median(some);
      say("  %-26s %s", step, median.per(1));
      perCall.computeIfAbsent(step.substring(step.indexOf(' ') + 1), any -> new ArrayList<>()).add(median);
    });
    say("");
    var all = new Count();
    perCall.forEach((call, some) -> {
      var sum = new Count();
      some.forEach(sum::add);
      all.add(sum);
      say("  %-26s %s", "mean " + call + " of " + some.size(), sum.per(some.size()));
    });
    say("  %-26s %s", "a case", all.per(1));
    say("  %-26s %s", "5 s idle", idle.per(1));
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

/** What went wrong, in a sentence. */
final class Failure extends RuntimeException {

  Failure(String format, Object... values) {
    super(format.formatted(values));
  }
}

/** One run of an application. */
final class Run {

  final Map<String, List<Double>> millis = new ConcurrentHashMap<>();
  int emptyPolls;
  int cases;
  double seconds;
  Count count;

  double speed() {
    return cases / seconds;
  }

  synchronized void took(String call, double time) {
    millis.computeIfAbsent(call, any -> new ArrayList<>()).add(time);
  }

  synchronized void polledForNothing() {
    emptyPolls++;
  }
}

/** The calls of a task. */
final class Call {

  static final List<String> NAMES = List.of("begin", "list", "form", "claim", "submit");

  private Call() {}
}

/** A user task, who does it and what he answers. */
record Step(String task, String doer, Map<String, ?> answers) {

  private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  static final String PASSWORD = "Lianxin@2026";

  /** The way of a street's demand in the README. */
  static final List<Step> WAY =
      List.of(
          new Step("VerifyDemand", "deputy.d001", Map.of(
              "method", "ON_SITE",
              "findings", "会同居民区书记现场查看，院内明沟淤塞、无雨水出口，排水设施无人养护，情况属实。",
              "outcome", "CONTINUES",
              "matterLevel", "STREET")),
          new Step("InstructDemand", "yueyang.officer", Map.of(
              "route", "STREET",
              "instruction", "请协调原产权单位的施工队伍，年内重做排水沟，汛前完工。",
              "handlingMode", "SOLE",
              "unit", "310117001-CJZX")),
          new Step("TakeOrder", "yueyang.handler", Map.of("decision", "TAKEN", "responsible", "yueyang.handler")),
          new Step("ContactDeputy", "yueyang.handler", Map.of(
              "heldOn", TODAY,
              "way", "PHONE",
              "said", "电话向代表说明踏勘结果和施工安排，代表建议同步清通院外支管。")),
          new Step("HandleDemand", "yueyang.handler", Map.of(
              "notes", "组织25名工人进场，清淤并新砌排水沟，接通市政雨水管，经一次大雨检验未再积水。",
              "evidence", "现场照片和验收记录。",
              "nextStep", "DONE")),
          new Step("DraftReply", "yueyang.handler", Map.of(
              "text", "一、院内新建排水沟已接入市政雨水管。二、院外支管一并清通。三、今后由居民区每季度巡查一次。",
              "outcome", "SOLVED")),
          new Step("ReviewByUnit", "yueyang.leader", Map.of("verdict", "APPROVED", "opinion", "答复具体，同意。")),
          new Step("ReviewByOffice", "yueyang.officer", Map.of("verdict", "APPROVED", "opinion", "答复具体，同意。")),
          new Step("SignByUnit", "yueyang.leader", Map.of("verdict", "SIGN", "proof", PASSWORD)),
          new Step("SignOpinion", "deputy.d001", Map.of(
              "attitude", "SATISFIED", "outcomeRating", "SATISFIED", "reasons", "已经修好。", "proof", PASSWORD)),
          new Step("TellVoter", "deputy.d001", Map.of(
              "way", "PHONE",
              "toldOn", TODAY,
              "toldWords", "排水沟已经修好，下大雨不会再进水了。",
              "answered", "YES",
              "solved", "YES",
              "rating", "SATISFIED",
              "voterWords", "谢谢。")),
          new Step("ApplyStrikeOff", "yueyang.handler", Map.of("evidence", "现场照片和验收记录，经一次大雨检验未再积水。")),
          new Step("ConfirmStrikeOff", "yueyang.officer", Map.of("verdict", "CONFIRMED")));

  static final String FIRST = "yueyang.liaison";
}

/** One case on its way, timed. */
class Case {

  private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

  protected final App app;
  private final Map<String, Visitor> people;
  private final Run run;

  Case(App app, Map<String, Visitor> people, Run run) {
    this.app = app;
    this.people = people;
    this.run = run;
  }

  void go() throws Exception {
    go(made("begin", "begin", () -> app.begin(people.get(Step.FIRST))), Step.WAY);
  }

  /** Takes a case that is registered this far. */
  void go(String caseNo, List<Step> way) throws Exception {
    for (var step : way) {
      var visitor = people.get(step.doer());
      var id = awaited(visitor, caseNo, step.task());
      made(step.task(), "form", () -> visitor.get(App.API + "task/" + id + "/form-variables?deserializeValues=false", 200));
      made(step.task(), "claim", () -> visitor.call("task/" + id + "/claim", Map.of("userId", visitor.login), 204));
      var answers = step.answers().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())));
      made(step.task(), "submit", () -> visitor.call("task/" + id + "/submit-form", Map.of("variables", answers), 204));
    }
  }

  private String awaited(Visitor visitor, String caseNo, String task) throws Exception {
    for (var begin = System.nanoTime(); System.nanoTime() - begin < PATIENCE;) {
      var id = listed(visitor, caseNo, task);
      if (id != null) {
        return id;
      }
      if (run != null) {
        run.polledForNothing();
      }
      Thread.sleep(20);
    }
    throw new Failure("%s: case %s never comes to %s; see %s", app.name, caseNo, task, app.logFile);
  }

  String listed(Visitor visitor, String caseNo, String task) throws Exception {
    return made(task, "list", () -> find(visitor, caseNo, task));
  }

  protected static String find(Visitor visitor, String caseNo, String task) {
    var tasks = visitor.call("task?firstResult=0&maxResults=15", Map.of(
        "processInstanceBusinessKey", caseNo, "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))), 200);
    for (var one : Visitor.json(tasks)) {
      if (one.get("taskDefinitionKey").asText().equals("Task_" + task)) {
        return one.get("id").asText();
      }
    }
    return null;
  }

  protected <T> T made(String step, String call, Callable<T> action) throws Exception {
    var begin = System.nanoTime();
    var result = action.call();
    run.took(call, (System.nanoTime() - begin) / 1e6);
    return result;
  }
}

/** One case on its way, counted: after each call the server comes to rest. */
final class CountedCase extends Case {

  private final Server server;
  private final Map<String, List<Count>> counts;
  private final StatementLog log;

  CountedCase(App app, Map<String, Visitor> people, Server server, Map<String, List<Count>> counts, StatementLog log) {
    super(app, people, null);
    this.server = server;
    this.counts = counts;
    this.log = log;
  }

  /** A poll for nothing is not counted. */
  @Override
  String listed(Visitor visitor, String caseNo, String task) throws Exception {
    return find(visitor, caseNo, task) == null ? null : super.listed(visitor, caseNo, task);
  }

  @Override
  protected <T> T made(String step, String call, Callable<T> action) throws Exception {
    var sum = new Count();
    var begin = log == null ? 0 : log.length();
    var before = server.count();
    var result = action.call();
    for (var isOver = false; !isOver;) {
      sum.add(server.quiet().minus(before));
      isOver = server.jobs(app) == 0;
      before = server.count(); // without our own look at the jobs
    }
    counts.computeIfAbsent(step + " " + call, any -> new ArrayList<>()).add(sum);
    if (log != null) {
      log.note(step + " " + call, begin);
    }
    return result;
  }
}

/** An application under test: a process of its own with a database of its own. */
final class App {

  static final String API = "/camunda/api/engine/engine/default/";
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6}");
  private static final AtomicInteger VOTER = new AtomicInteger();
  private static final int HEAP = Integer.getInteger("bench.heap", 768);

  final String name;
  final String schema;
  final Path logFile;
  final int port;
  int cases;
  private final boolean isOurs;
  private final String ready;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Map<Integer, Map<String, Visitor>> people = new HashMap<>();
  private Process process;

  private App(String name, int number, boolean isOurs, String ready, List<String> arguments, Map<String, String> environment) {
    this.name = name;
    this.schema = "lianxin_bench_" + name;
    this.logFile = Path.of(System.getProperty("bench.logs"), name + ".log").toAbsolutePath();
    this.port = Integer.getInteger("bench.port") + number;
    this.isOurs = isOurs;
    this.ready = ready;
    this.arguments = arguments;
    this.environment = environment;
  }

  /** Lianxin with the demonstration's district; the profile "test" leaves the demonstration's own cases out. */
  static App ours(int number) {
    return new App("ours", number, true, "/actuator/health/readiness",
        List.of("-jar", System.getProperty("bench.ours"), "--spring.profiles.active=demo,mysql,test"), Map.of(
            "LIANXIN_MYSQL_URL", Server.URL + "lianxin_bench_ours",
            "LIANXIN_MYSQL_USER", Server.USER,
            "LIANXIN_MYSQL_PASSWORD", Server.PASSWORD,
            "LIANXIN_SECRET_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
  }

  /** The same on the embedded database. */
  static App embedded(int number) {
    return new App("embedded", number, true, "/actuator/health/readiness",
        List.of("-jar", System.getProperty("bench.ours"), "--spring.profiles.active=demo,test"), Map.of());
  }

  static App stock(int number, String name, boolean isAuthorised) {
    return new App(name, number, false, "/camunda/app/welcome/default/",
        List.of("-jar", System.getProperty("bench.stock"), "--camunda.bpm.authorization.enabled=" + isAuthorised,
            "--spring.datasource.url=" + Server.URL + "lianxin_bench_" + name + "?sendFractionalSeconds=false&nullDatabaseMeansCurrent=true",
            "--spring.datasource.username=" + Server.USER),
        Map.of("SPRING_DATASOURCE_PASSWORD", Server.PASSWORD));
  }

  /** Starts on an empty database and lets everybody sign in. */
  void start(Server server) throws Exception {
    server.create(this);
    restart();
  }

  void restart(String... more) throws Exception {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + HEAP + "m"));
    command.addAll(arguments);
    command.add("--server.port=" + port);
    command.addAll(Arrays.asList(more));
    var builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile())).directory(new File(System.getProperty("bench.logs")));
    builder.environment().putAll(environment);
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        signal("CONT");
      } catch (Exception gone) {
        // then it needs no end
      }
      process.destroy();
    }));
    var visitor = new Visitor(this, "");
    for (int tries = 0; !visitor.reaches(ready); tries++) {
      if (!process.isAlive() || tries > 1200) {
        throw new Failure("%s does not start on port %d; see %s", name, port, logFile);
      }
      Thread.sleep(250);
    }
  }

  void stop() throws Exception {
    process.destroy();
    process.waitFor();
  }

  void signal(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How many seconds of the processors it has had. */
  double seconds() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  /** Everybody on the way, signed in once for each thread. */
  synchronized Map<String, Visitor> people(int thread) {
    return people.computeIfAbsent(thread, any -> Stream.concat(Step.WAY.stream().map(Step::doer), Stream.of(Step.FIRST))
        .distinct().collect(Collectors.toMap(login -> login, this::signedIn)));
  }

  Visitor signedIn(String login) {
    var visitor = new Visitor(this, isOurs ? login : login.replace(".", "")); // a stock engine's ids have no dot
    if (isOurs) {
      var page = visitor.get("/login", 200);
      visitor.post("/login", Map.of("username", login, "password", Step.PASSWORD, "_csrf", Visitor.token(page)), 302);
    }
    visitor.get("/camunda/app/tasklist/default/", 200);
    if (!isOurs) {
      visitor.post("/camunda/api/admin/auth/user/default/login/tasklist",
          Map.of("username", visitor.login, "password", Step.PASSWORD), 200);
      visitor.get("/camunda/app/tasklist/default/", 200); // the new session's token
    } else if (login.equals(Step.FIRST)) {
      visitor.csrf = Visitor.token(visitor.get("/demands/new", 200));
    }
    return visitor;
  }

  /** Registers a demand; gives its number. */
  String begin(Visitor visitor) {
    return begin(visitor, "老旧院落逢雨必淹", "我们院子是老房子，一下大雨水就从院子漫进一楼，家具都泡坏了好几回。排水沟早就堵死了，找过好几个地方都说不归他们管。");
  }

  /** Registers a demand in these words; gives its number. */
  String begin(Visitor visitor, String subject, String words) {
    var number = VOTER.incrementAndGet();
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    var fields = new LinkedHashMap<String, String>();
    fields.put("channel", "RECEPTION_DAY");
    fields.put("receivedOn", today);
    fields.put("area", "310117001000");
    fields.put("place", "北岗老院落" + number + "号");
    fields.put("deputy", "deputy.d001");
    fields.put("voterGroup", "ORDINARY");
    fields.put("subject", subject + number);
    fields.put("words", words);
    fields.put("category", "DRAINAGE");
    fields.put("urgency", "NORMAL");
    fields.put("name", "来访选民" + number);
    fields.put("phone", "021-5550%04d".formatted(number));
    if (isOurs) {
      fields.put("_csrf", visitor.csrf);
      visitor.post("/demands", fields, 302);
      var matcher = NUMBER.matcher(visitor.get("/demands/registered", 200));
      if (!matcher.find()) {
        throw new Failure("%s: the receipt shows no number", name);
      }
      return matcher.group();
    }
    var caseNo = "XQ-%s-%06d".formatted(today.substring(0, 4), number);
    visitor.call("process-definition/key/demand/submit-form", Map.of("businessKey", caseNo, "variables",
        fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())))), 200);
    return caseNo;
  }
}

/** Somebody with a browser: keeps cookies. */
final class Visitor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  String csrf;
  private final Map<String, String> cookies = new TreeMap<>();
  final String login;
  private final App app;

  Visitor(App app, String login) {
    this.app = app;
    this.login = login;
  }

  static String token(String page) {
    var matcher = TOKEN.matcher(page);
    if (!matcher.find()) {
      throw new Failure("a page of ours has no form: %s", page);
    }
    return matcher.group(1);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new Failure("no JSON: %s", text);
    }
  }

  boolean reaches(String path) {
    try {
      return CLIENT.send(request(path).build(), BodyHandlers.discarding()).statusCode() < 400;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new Failure("interrupted");
    }
  }

  String get(String path, int status) {
    return send(request(path).header("Accept", path.startsWith(App.API) ? "application/json" : "text/html,*/*"), status);
  }

  String post(String path, Map<String, String> fields, int status) {
    var body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body)), status);
  }

  /** A call of the webapps' API with a body. */
  String call(String path, Object body, int status) {
    try {
      return send(request(App.API + path).header("Content-Type", "application/json").header("Accept", "application/json")
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))), status);
    } catch (IOException e) {
      throw new Failure("%s", e.getMessage());
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port + path)).timeout(Duration.ofMinutes(1));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
          .collect(Collectors.joining("; ")));
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    return request;
  }

  private String send(HttpRequest.Builder builder, int status) {
    var request = builder.build();
    HttpResponse<String> answer;
    try {
      answer = CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure(app.isAlive() ? "%s: %s failed: %s; see %s" : "%s has ended at %s: %s; see %s",
          app.name, request.uri(), e, app.logFile);
    } catch (InterruptedException e) {
      throw new Failure("interrupted");
    }
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    if (answer.statusCode() != status) {
      throw new Failure("%s: %s %s answers %d: %s", app.name, request.method(), request.uri(), answer.statusCode(),
          answer.body());
    }
    return answer.body();
  }
}

/** What MySQL has done. */
final class Count {

  /** The columns, each the sum of some of the server's own counters. */
  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("commits", List.of("Com_commit"));
    COLUMNS.put("selects", List.of("Com_select"));
    COLUMNS.put("inserts", List.of("Com_insert", "Com_insert_select", "Com_replace"));
    COLUMNS.put("updates", List.of("Com_update", "Com_update_multi"));
    COLUMNS.put("deletes", List.of("Com_delete", "Com_delete_multi"));
    COLUMNS.put("rows read", List.of("Innodb_rows_read"));
    COLUMNS.put("inserted", List.of("Innodb_rows_inserted"));
    COLUMNS.put("updated", List.of("Innodb_rows_updated"));
    COLUMNS.put("deleted", List.of("Innodb_rows_deleted"));
  }

  private final long[] values = new long[COLUMNS.size()];

  static Count of(Map<String, Long> status) {
    var count = new Count();
    int i = 0;
    for (var names : COLUMNS.values()) {
      count.values[i++] = names.stream().mapToLong(status::get).sum();
    }
    return count;
  }

  static String heads() {
    return COLUMNS.keySet().stream().map("%10s"::formatted).collect(Collectors.joining());
  }

  /** The median of each column. */
  static Count median(List<Count> counts) {
    var median = new Count();
    Arrays.setAll(median.values,
        i -> counts.stream().mapToLong(count -> count.values[i]).sorted().toArray()[(counts.size() - 1) / 2]);
    return median;
  }

  Count minus(Count before) {
    var difference = new Count();
    Arrays.setAll(difference.values, i -> values[i] - before.values[i]);
    return difference;
  }

  void add(Count other) {
    Arrays.setAll(values, i -> values[i] + other.values[i]);
  }

  String per(int number) {
    return Arrays.stream(values).mapToObj(value -> "%10s".formatted(value % number == 0
        ? "" + value / number : "%.1f".formatted(value / (double) number))).collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Count count && Arrays.equals(values, count.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}

/** What the server's general log says of each call; our own questions are left out. */
final class StatementLog {

  private static final Path FILE = Server.DATA.resolveSibling("general.log");
  private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+\\s+(\\d+) (\\w+)(?: \\w+)?\\t(.*)", Pattern.DOTALL);

  final Map<String, List<String>> calls = new LinkedHashMap<>();
  private final String own;

  StatementLog(Server server) {
    own = server.connectionId();
    if (!Files.exists(FILE)) {
      throw new Failure("the server writes no log at %s", FILE);
    }
  }

  long length() {
    return FILE.toFile().length();
  }

  /** Keeps what stands in the log since then as the statements of this call, values left out. */
  void note(String call, long begin) throws IOException {
    var bytes = new byte[(int) (length() - begin)];
    try (var file = new RandomAccessFile(FILE.toFile(), "r")) {
      file.seek(begin);
      file.readFully(bytes);
    }
    var statements = calls.computeIfAbsent(call, any -> new ArrayList<>());
    for (var entry : new String(bytes, StandardCharsets.UTF_8).split("\n(?=\\d{4}-\\d\\d-\\d\\dT\\S+\\s+\\d+ [A-Z])")) {
      var matcher = ENTRY.matcher(entry);
      if (matcher.matches() && !matcher.group(1).equals(own) && matcher.group(2).equals("Query")) {
        statements.add(shape(matcher.group(3)));
      }
    }
  }

  private static String shape(String statement) {
    return statement.strip()
        .replaceAll("\\s+", " ")
        .replaceAll("'(?:[^'\\\\]|\\\\.|'')*'", "?")
        .replaceAll("(?<![\\w.])-?\\d+(?:\\.\\d+)?\\b", "?")
        .replaceAll("\\(\\s*\\?(?:\\s*,\\s*\\?)+\\s*\\)", "(?…)")
        .replaceAll("(\\(\\?…\\))(?:\\s*,\\s*\\(\\?…\\))+", "$1…")
        .replaceAll("(?i)\\bselect (distinct )?(?:(?!\\b(?:select|from)\\b).){60,}? from ", "select $1… from ");
  }

  /** Each statement with how often it stands there, the most frequent first. */
  Map<String, Long> frequent(List<String> statements) {
    var numbers = statements.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    return numbers.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /** The calls that send a statement, with how often. */
  String callsOf(String statement) {
    return calls.entrySet().stream()
        .map(call -> Map.entry(call.getKey(), Collections.frequency(call.getValue(), statement)))
        .filter(call -> call.getValue() > 0)
        .map(call -> call.getKey() + " " + call.getValue())
        .collect(Collectors.joining(", "));
  }
}

/** A table's rows and the bytes of its data file. */
record Table(long rows, long bytes) {

  static final Table NONE = new Table(0, 0);

  static long bytes(Map<String, Table> tables) {
    return tables.values().stream().mapToLong(Table::bytes).sum();
  }
}

/** The MySQL server that all applications share; nobody else may talk to it meanwhile. */
final class Server extends Talk {

  static final String URL = System.getenv("LIANXIN_MYSQL_URL");
  static final String USER = System.getenv("LIANXIN_MYSQL_USER");
  static final String PASSWORD = System.getenv("LIANXIN_MYSQL_PASSWORD");
  static final Path DATA = Path.of(System.getProperty("bench.data"));
  private static final int REST = 300;

  Server() {
    super(URL);
    for (var setting : Map.of("innodb_flush_log_at_trx_commit", "1", "sync_binlog", "1", "log_bin", "1",
        "transaction_isolation", "READ-COMMITTED").entrySet()) {
      var value = cells("SELECT @@global." + setting.getKey()).get(0).get(0);
      if (!value.equals(setting.getValue())) {
        throw new Failure("%s is %s on this server, not %s", setting.getKey(), value, setting.getValue());
      }
    }
  }

  Count count() {
    var status = new HashMap<String, Long>();
    cells("SHOW GLOBAL STATUS WHERE Variable_name RLIKE '^(Com_(commit|select|insert.*|replace|update.*|delete.*)|Innodb_rows_.*)$'")
        .forEach(row -> status.put(row.get(0), Long.parseLong(row.get(1))));
    return Count.of(status);
  }

  /** Waits until nothing has happened for a while. */
  Count quiet() throws Exception {
    var last = count();
    for (int rest = 0; rest < REST; rest += 20) {
      Thread.sleep(20);
      var now = count();
      if (!now.equals(last)) {
        rest = 0;
      }
      last = now;
    }
    return last;
  }

  void create(App app) {
    run("DROP DATABASE IF EXISTS " + app.schema);
    run("CREATE DATABASE " + app.schema);
  }

  /** Waits for the asynchronous steps of the cases; none may be left open. */
  void awaitEnd(App app) throws Exception {
    for (int tries = 0; jobs(app) > 0; tries++) {
      if (tries > 3000) {
        throw new Failure("%s: jobs are left; see %s", app.name, app.logFile);
      }
      Thread.sleep(20);
    }
    var open = number("SELECT COUNT(*) FROM %1$s.ACT_RU_TASK t JOIN %1$s.ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_"
        + " WHERE e.BUSINESS_KEY_ LIKE 'XQ-%%'", app); // tasks of no case are a mailbox's or an office's, every week anew
    if (open > 0) {
      throw new Failure("%s: %d tasks are open after the last step; see %s", app.name, open, app.logFile);
    }
  }

  String connectionId() {
    return cells("SELECT CONNECTION_ID()").get(0).get(0);
  }

  /** How many asynchronous steps have not run yet. */
  long jobs(App app) {
    return number("SELECT COUNT(*) FROM %s.ACT_RU_JOB WHERE TYPE_ = 'message'", app);
  }

  /**
   * Rows of each table and the pages that they and their indexes fill. Not the size of its file: that grows by four
   * megabytes at a time, which a few hundred cases don't fill.
   */
  Map<String, Table> tables(App app) {
    run("SET SESSION information_schema_stats_expiry = 0");
    var tables = new TreeMap<String, Table>();
    for (var name : names(app)) {
      cells("ANALYZE TABLE " + app.schema + "." + name);
      var bytes = number("SELECT DATA_LENGTH + INDEX_LENGTH FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s'"
          + " AND TABLE_NAME = '" + name + "'", app);
      tables.put(name, new Table(number("SELECT COUNT(*) FROM %s." + name, app), bytes));
    }
    return tables;
  }

  private List<String> names(App app) {
    return cells("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = '"
        + app.schema + "'").stream().map(row -> row.get(0)).toList();
  }

  void rebuild(App app) {
    for (var table : names(app)) {
      cells("OPTIMIZE TABLE " + app.schema + "." + table);
    }
  }

  /** Deletes the engine's history of closed cases, as the clean-up does 30 days later: JournalOfACaseTest shows it. */
  void forget(App app) {
    run("DELETE FROM " + app.schema + ".ACT_HI_PROCINST WHERE END_TIME_ IS NOT NULL");
  }

  private long number(String sql, App app) {
    return Long.parseLong(cells(sql.formatted(app.schema)).get(0).get(0));
  }
}
