package org.lianxin.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.search.WatchedCases;
import org.lianxin.search.WatchedCases.Figures;
import org.lianxin.search.WatchedCases.Question;
import org.lianxin.search.WatchedCases.Row;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a supervisor is told of the open cases, and that nobody is told of another's. */
@LianxinTest
class CockpitPagesTest {

  private static final String STREET = Registrations.AREA;
  private static final String OTHER_STREET = "310117002000";
  private static final String UNIT = "310117001-CJZX";

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired WatchedCases watched;
  @Autowired BeanFactory application;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Visitor supervisor;
  private LocalDate today;

  @BeforeEach
  void signIn() {
    supervisor = Visitor.signedIn(port, "supervisor");
    today = LocalDate.now(clock);
  }

  @Test
  void countsWhatIsLateAndLeadsToTheList() {
    var before = number(page("/cockpit"), Concern.LATE);
    var caseNo = caseDue(today.minusDays(4000));

    assertThat(number(page("/cockpit"), Concern.LATE)).isEqualTo(before + 1);
    assertThat(row(page("/cockpit/cases?concern=LATE&area=" + STREET), caseNo))
        .contains("弄堂口积水", "岳阳街道", "银杏路12弄门口", today.minusDays(4000).toString(), "逾期4000天");
  }

  @Test
  void countsWhatIsDueWithinThreeDaysButNotWhatIsLateOrDueLater() {
    var first = caseDue(today);
    var last = caseDue(today.plusDays(3));
    var later = caseDue(today.plusDays(4));
    var late = caseDue(today.minusDays(1));
    var area = ownArea(first, last, later, late);

    var soon = page("/cockpit/cases?concern=SOON&area=" + area);

    assertThat(row(soon, first)).contains("今天到期");
    assertThat(row(soon, last)).contains("还有3天");
    assertThat(soon).doesNotContain(later, late);
  }

  @Test
  void countsWhatUnitsReturnedTwiceFromTheSecondReturnOn() {
    var caseNo = caseDue(today.plusDays(20));
    var list = "/cockpit/cases?concern=RETURNED&area=" + ownArea(caseNo);
    var order = order(caseNo);
    comeBack(caseNo, order);
    var before = number(page("/cockpit"), Concern.RETURNED);
    assertThat(page(list)).doesNotContain(caseNo);

    comeBack(caseNo, order);

    assertThat(number(page("/cockpit"), Concern.RETURNED)).isEqualTo(before + 1);
    assertThat(row(page(list), caseNo)).contains("岳阳街道城市建设管理事务中心");
  }

  /** The sums are those of a second, naive count. */
  @Test
  void countsEachAreaAsALookAtEachCaseDoes() {
    caseDue(today.minusDays(3));
    var reader = people.find("supervisor").orElseThrow();

    for (var figures : watched.figures(reader, today, today.plusDays(3), Set.of())) {
      var all = all(reader, new Question(null, null, figures.area(), null));
      assertThat(figures)
          .isEqualTo(
              new Figures(
                  figures.area(),
                  all.size(),
                  (int) all.stream().filter(row -> isDue(row, null, today.minusDays(1))).count(),
                  (int) all.stream().filter(row -> isDue(row, today, today.plusDays(3))).count(),
                  0));
    }
  }

  private static boolean isDue(Row row, LocalDate from, LocalDate until) {
    return row.dueOn()
        .filter(day -> from == null || !day.isBefore(from))
        .filter(day -> !day.isAfter(until))
        .isPresent();
  }

  @Test
  void listsTheLatestFirstAndEachOnceFromPageToPage() {
    var older = caseDue(today.minusDays(40));
    var younger = caseDue(today.minusDays(39));
    var reader = people.find("supervisor").orElseThrow();

    var all = all(reader, new Question(null, null, null, null));

    assertThat(all)
        .extracting(Row::caseNo)
        .doesNotHaveDuplicates()
        .containsSubsequence(older, younger);
    assertThat(all.stream().map(row -> row.behind().dueOn()).toList()).isSorted();
  }

  /** Page by page, a few rows each. */
  private List<Row> all(Person reader, Question question) {
    var rows = new ArrayList<Row>();
    var behind = Optional.<WatchedCases.Behind>empty();
    for (var page = watched.list(reader, question, behind, 7);
        !page.isEmpty();
        page = watched.list(reader, question, behind, 7)) {
      rows.addAll(page);
      behind = Optional.of(page.get(page.size() - 1).behind());
    }
    return rows;
  }

  @Test
  void saysWhereACaseWaitsAndAtWhomInTheReadersLanguage() {
    var caseNo = WaitingVerification.of(Registrations.of(), application).caseNo();
    due(caseNo, today.minusYears(1)); // before those that others left
    var list = "/cockpit/cases?concern=OPEN&area=" + STREET;

    assertThat(row(page(list), caseNo))
        .contains("核实诉求", people.find(Registrations.DEPUTY).orElseThrow().name());
    assertThat(row(page(list + "&language=en"), caseNo)).contains("Verify").doesNotContain("核实");
  }

  @Test
  void countsTheCasesOfEachNodeByTheirLatenessAndHowLongTheyStayed() {
    var process = "p" + UUID.randomUUID(); // of no other test
    var now = clock.instant();
    var late = caseDue(today.minusDays(1));
    var soon = caseDue(today.plusDays(1));
    stay(process, late, now.minus(Duration.ofDays(9)), null);
    stay(process, soon, now.minus(Duration.ofDays(1)), null);
    for (int days = 1; days <= 10; days++) {
      stay(process, late, now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(20 - days)));
    }
    stay(process, late, now.minus(Duration.ofDays(200)), now.minus(Duration.ofDays(100)));

    assertThat(page("/cockpit/processes/" + process))
        .contains(
            "data-node=\"Task_HandleDemand\" data-open=\"2\" data-late=\"1\" data-soon=\"1\"",
            "中位停留5.0天，九成9.0天（10次），限期内7/10");
  }

  /** Due on the seventh day. */
  private void stay(String process, String caseNo, Instant from, Instant until) {
    journal.write(
        List.of(
            new Visit(
                UUID.randomUUID(),
                caseNo,
                process,
                1,
                UUID.randomUUID(),
                "Task_HandleDemand",
                "yueyang.handler",
                from,
                from.plus(Duration.ofDays(7)),
                until,
                until == null ? null : "yueyang.handler",
                null)),
        List.of());
  }

  @Test
  void saysOfAnUnknownProcessThatNothingIsThere() {
    assertThat(page("/cockpit/processes/x")).contains("没有诉求走到这个流程");
  }

  // Rights

  @Test
  void tellsASupervisorOfAStreetOfHisStreetAlone() {
    var here = caseDue(today.minusDays(1));
    var there = caseDue(today.minusDays(1));
    jdbc.sql("update search_case set area = ? where case_no = ?")
        .params(OTHER_STREET, there)
        .update();
    var ofTheStreet = supervisorOf(Registrations.OFFICE);

    assertThat(watched.figures(ofTheStreet, today, today, Set.of(here, there)))
        .extracting(Figures::area)
        .containsExactly(STREET);
    assertThat(all(ofTheStreet, new Question(null, null, null, null)))
        .extracting(Row::caseNo)
        .contains(here)
        .doesNotContain(there);
    assertThat(all(ofTheStreet, new Question(null, null, OTHER_STREET, null))).isEmpty();
    assertThat(watched.of(ofTheStreet, List.of(here, there))).containsOnlyKeys(here);
  }

  @Test
  void tellsNobodyOfAnAccusationOfHisOwnHouseNotEvenByTheCount() {
    var caseNo = caseDue(today.minusDays(1));
    jdbc.sql("update search_case set accused_body = '310117-CWH' where case_no = ?")
        .param(caseNo)
        .update();
    var reader = people.find("supervisor").orElseThrow();

    assertThat(watched.of(reader, List.of(caseNo))).isEmpty();
    assertThat(watched.figures(reader, today, today, Set.of(caseNo)))
        .extracting(Figures::among)
        .containsOnly(0);
  }

  @Test
  void letsWhoSupervisesNothingWatchNothing() {
    var caseNo = caseDue(today.minusDays(1));
    var officer = people.find("yueyang.officer").orElseThrow();

    assertThat(watched.figures(officer, today, today, Set.of(caseNo))).isEmpty();
    assertThat(watched.of(officer, List.of(caseNo))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?concern=LATE&behind=x", "?behind=2026-13-01~XQ", "?area=nowhere"})
  void takesAnOddAddressForTheBeginningOrForNothing(String query) {
    assertThat(supervisor.get("/cockpit/cases" + query).statusCode()).isEqualTo(200);
  }

  private static Person supervisorOf(String body) {
    return new Person("street", "街道督办", true, List.of(new Post(body, Role.SUPERVISOR)));
  }

  /** A case whose one limit that runs is due on this day. */
  private String caseDue(LocalDate day) {
    var by = people.find(Registrations.LIAISON).orElseThrow();
    var caseNo = registrar.register(Registrations.of().on(today), by).caseNo();
    due(caseNo, day);
    return caseNo;
  }

  /** An area of the district in which no other test has a case: a page holds fifty. */
  private String ownArea(String... caseNos) {
    var area = "310117%06d".formatted(900_000 + new Random().nextInt(100_000));
    for (var caseNo : caseNos) {
      jdbc.sql("update search_case set area = ? where case_no = ?").params(area, caseNo).update();
    }
    return area;
  }

  private void due(String caseNo, LocalDate day) {
    jdbc.sql("update search_case set due_on = ? where case_no = ?").params(day, caseNo).update();
  }

  private long order(String caseNo) {
    jdbc.sql("update search_case set unit = ? where case_no = ?").params(UNIT, caseNo).update();
    jdbc.sql(
            "insert into handling_order (case_no, round_no, route, unit, handling_mode, office,"
                + " instructed_by, instructed_at, instruction, settled, assigned_at, version)"
                + " values (?, 1, 'STREET', ?, 'SOLE', ?, 'yueyang.officer', now(), '请办理。', false, now(), 0)")
        .params(caseNo, UNIT, Registrations.OFFICE)
        .update();
    return jdbc.sql("select max(id) from handling_order where case_no = ?")
        .param(caseNo)
        .query(Long.class)
        .single();
  }

  private void comeBack(String caseNo, long order) {
    jdbc.sql(
            "insert into handling_return (case_no, order_id, unit, reason, own_words, returned_by,"
                + " returned_at) values (?, ?, ?, 'NOT_OUR_DUTY', '不属本单位职责', 'yueyang.handler', now())")
        .params(caseNo, order, UNIT)
        .update();
  }

  private String page(String path) {
    var answer = supervisor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** The number above the link to the list of this concern over all areas. */
  private static int number(String page, Concern concern) {
    var found = Pattern.compile("concern=" + concern + "\"><b>(\\d+)</b>").matcher(page);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static String row(String page, String caseNo) {
    return Arrays.stream(page.split("<tr>"))
        .filter(row -> row.contains(caseNo))
        .findFirst()
        .orElseThrow(() -> new AssertionError(caseNo + " is not in the list"));
  }
}
