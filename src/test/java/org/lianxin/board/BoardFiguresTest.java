package org.lianxin.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.board.BoardReport.Told;
import org.lianxin.board.Figure.Part;
import org.lianxin.board.MadeCases.Made;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.evidence.CasesSealed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each figure of the board, counted a second time by hand, over cases of which none outlives its
 * test: who reads what, and what the board says when a row is not as it should be.
 */
@LianxinTest
@Transactional
class BoardFiguresTest {

  private static final int CASES = 5_000;
  private static final List<Made> MADE = MadeCases.of(CASES);
  private static final String TOWN = "310117116000";
  private static final Predicate<Made> IN_TOWN = one -> one.area().equals(TOWN);

  @Autowired FigureRows rows;
  @Autowired BoardFacts facts;
  @Autowired BoardReport report;
  @Autowired WorkingDays days;
  @Autowired WorkingCalendar calendar;
  @Autowired People people;
  @Autowired NamedParameterJdbcTemplate jdbc;
  @Autowired MovableClock clock;

  @BeforeEach
  void store() {
    clock.set(MadeCases.NOW);
    days.count();
    MadeCases.store(MADE, jdbc);
    facts.rebuild();
  }

  @AfterEach
  void letTheClockGo() {
    clock.reset();
  }

  private static Scope scope(String from, String to, String area) {
    return new Scope(LocalDate.parse(from), LocalDate.parse(to), area);
  }

  @Test
  void areWhatACountByHandGives() {
    for (var scope :
        List.of(
            scope("2026-01-01", "2026-11-25", TOWN),
            scope("2025-02-28", "2026-03-01", "310117117000"))) {
      assertSame(person("supervisor"), one -> true, scope);
    }
  }

  @Test
  void countForAnOfficerTheCasesOfTheOwnOfficeAlone() {
    assertSame(
        person("shihudang.officer"),
        IN_TOWN.and(one -> !one.office().equals(one.accused)),
        scope("2026-01-01", "2026-11-25", null));
  }

  @Test
  void countForAUnitTheCasesItHadToDoWithAlone() {
    assertSame(
        person("shihudang.leader"),
        one -> one.orders.stream().anyMatch(order -> order.unit().equals("310117116-CJZX")),
        scope("2026-01-01", "2026-11-25", null));
  }

  /** Also every number that a page or a file is asked for by hand. */
  private void assertSame(Person reader, Predicate<Made> mine, Scope scope) {
    var naive = new NaiveCount(MADE, mine, scope, calendar);
    var all = rows.count(reader, scope, List.of(Panel.values()));
    for (var panel : Panel.values()) {
      var counted = all.get(panel);
      assertThat(rows.count(reader, scope, List.of(panel)).get(panel)).isEqualTo(counted);
      for (var figure : panel.figures()) {
        for (var part : Part.values()) {
          var expected = naive.behind(figure, part, panel.by());
          assertThat(numbers(counted, figure, part))
              .as("%s %s by %s", figure, part, panel.by())
              .isEqualTo(sizes(expected));
          expected.forEach(
              (value, cases) ->
                  assertThat(listed(reader, scope, new Behind(figure, part, panel.by(), value)))
                      .as("%s %s by %s of %s", figure, part, panel.by(), value)
                      .isEqualTo(new ArrayList<>(new TreeSet<>(cases).descendingSet())));
        }
      }
    }
  }

  private static Map<String, Integer> numbers(
      Map<String, Map<Figure, Share>> counted, Figure figure, Part part) {
    var numbers = new TreeMap<String, Integer>();
    counted.forEach(
        (value, shares) -> {
          var share = shares.get(figure);
          numbers.put(value, part == Part.NUMERATOR ? share.count() : share.of());
        });
    numbers.values().removeIf(number -> number == 0);
    return numbers;
  }

  private static Map<String, Integer> sizes(Map<String, List<String>> cases) {
    var sizes = new TreeMap<String, Integer>();
    cases.forEach((value, all) -> sizes.put(value, all.size()));
    return sizes;
  }

  private List<String> listed(Person reader, Scope scope, Behind behind) {
    return Stream.iterate(
            rows.cases(reader, scope, behind, null, 700),
            page -> !page.isEmpty(),
            page -> rows.cases(reader, scope, behind, page.get(page.size() - 1).caseNo(), 700))
        .flatMap(List::stream)
        .map(FigureRows.Case::caseNo)
        .toList();
  }

  @Test
  void standInAReportForEachUnitMostFirstBelowThoseOfAll() {
    var scope = scope("2026-01-01", "2026-11-25", null);
    var officer = person("shihudang.officer");
    var naive =
        new NaiveCount(
            MADE, IN_TOWN.and(one -> !one.office().equals(one.accused)), scope, calendar);

    var told =
        report.units(officer, scope.from(), scope.to()).stream()
            .filter(one -> one.name().startsWith("首派即准"))
            .toList();

    var orders = sizes(naive.behind(Figure.FIRST_RIGHT, Part.DENOMINATOR, Dimension.UNIT));
    var right = sizes(naive.behind(Figure.FIRST_RIGHT, Part.NUMERATOR, Dimension.UNIT));
    assertThat(told.get(0).name()).isEqualTo("首派即准");
    assertThat(told.get(0).denominator()).isEqualTo(sum(orders));
    assertThat(told.get(0).numerator()).isEqualTo(sum(right));
    assertThat(told.get(0).basis()).contains("依据：");
    var units = told.subList(1, told.size());
    assertThat(units)
        .extracting(Told::denominator)
        .containsExactlyInAnyOrderElementsOf(orders.values())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(units)
        .extracting(Told::numerator)
        .containsExactlyInAnyOrderElementsOf(
            orders.keySet().stream().map(unit -> right.getOrDefault(unit, 0)).toList());
    assertThat(units).allMatch(one -> one.name().matches("首派即准（.+）") && one.basis() == null);
  }

  private static int sum(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void nameTheCaseWhoseWayWasLost() {
    var closed = first(one -> one.status.equals("WITHDRAWN"));
    jdbc.update("delete from withdrawal_request where case_no = :no", Map.of("no", closed));

    assertThat(wrong(Figure.UNACCOUNTED)).containsExactly(closed);
  }

  @Test
  void nameTheRowInWhichTheLedgersDiffer() {
    var open = first(one -> one.status.equals("HANDLING"));
    jdbc.update(
        "update closedloop_ledger_row set state = 'HALF_STRUCK' where ledger = 'UNIT' and case_no = :no",
        Map.of("no", open));

    assertThat(wrong(Figure.LEDGERS_DIFFER)).containsExactly(open);
  }

  @Test
  void nameTheCaseThatIsClosedInOneLedgerAlone() {
    var closed = first(one -> one.status.equals("STRUCK_OFF") && one.ledgers.size() == 2);
    jdbc.update(
        "delete from closedloop_ledger_row where ledger = 'CONGRESS' and case_no = :no",
        Map.of("no", closed));

    assertThat(wrong(Figure.LEDGERS_DIFFER)).containsExactly(closed);
    assertThat(wrong(Figure.UNACCOUNTED)).containsExactly(closed);
  }

  @Test
  void countNoLongerAsRepliedWhatWasJoinedToACaseWithoutASignedReply() {
    var lead =
        MADE.stream()
            .filter(one -> MADE.stream().anyMatch(joined -> isRepliedWith(joined, one)))
            .map(one -> one.no)
            .findFirst()
            .orElseThrow();
    var joined =
        MADE.stream().filter(one -> lead.equals(one.lead)).map(one -> one.no).findFirst().get();
    var everything = scope("2024-11-01", "2026-11-25", null);
    var replied = new Behind(Figure.TOLD, Part.DENOMINATOR, Dimension.WHOLE, "");
    assertThat(listed(person("supervisor"), everything, replied)).contains(lead, joined);

    jdbc.update("delete from closedloop_signature where case_no = :no", Map.of("no", lead));
    facts.on(new CasesSealed(Set.of(lead)));

    assertThat(listed(person("supervisor"), everything, replied)).doesNotContain(lead, joined);
  }

  private static boolean isRepliedWith(Made joined, Made lead) {
    return lead.no.equals(joined.lead)
        && !lead.signed.isEmpty()
        && Stream.of(joined, lead)
            .noneMatch(one -> List.of("WITHDRAWN", "VOIDED").contains(one.status));
  }

  private static String first(Predicate<Made> which) {
    return MADE.stream().filter(IN_TOWN).filter(which).findFirst().orElseThrow().no;
  }

  private List<String> wrong(Figure figure) {
    var everything = scope("2024-11-01", "2026-11-25", TOWN);
    return listed(person("supervisor"), everything, new Behind(figure));
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }
}
