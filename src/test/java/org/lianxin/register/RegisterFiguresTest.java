package org.lianxin.register;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.People;
import org.lianxin.duty.MadeYear;
import org.lianxin.duty.MadeYear.Held;
import org.lianxin.duty.MadeYear.Received;
import org.lianxin.duty.MadeYear.Reception;
import org.lianxin.register.Register.Row;
import org.lianxin.rota.ReceptionDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in the registers and quarterly lists of a group, counted a second time over the list
 * that its year was made from; no row of it outlives its test.
 */
@LianxinTest
@Transactional
class RegisterFiguresTest {

  private static final String GROUP = "310117106-XZ1";
  private static final int YEAR = MadeYear.YEAR;
  private static final Set<String> OVER = Set.of("STRUCK_OFF", "WITHDRAWN");

  @Autowired Registers registers;
  @Autowired RegisterGroups groups;
  @Autowired QuarterContent quarters;
  @Autowired ReceptionDays receptions;
  @Autowired People people;
  @Autowired NamedParameterJdbcTemplate jdbc;

  private MadeYear made;

  @BeforeEach
  void aYear() {
    var members = groups.members(GROUP);
    made =
        new MadeYear(
            GROUP, members.stream().map(Deputy::login).toList(), groups.mailboxes(members));
    made.store(jdbc);
  }

  @Test
  void activitiesAndReceptionDaysAreThoseThatTookPlace() {
    var held = made.held.stream().filter(one -> isIn(one.on()) && !one.struck()).toList();
    var received = made.receptions.stream().filter(one -> isIn(one.on()) && isHeld(one)).toList();

    var rows = rows(RegisterKind.GROUP_ACTIVITIES);

    assertThat(rows)
        .extracting(Row::key)
        .containsExactlyInAnyOrderElementsOf(
            both(held.stream().map(Held::no), received.stream().map(one -> "JD-" + one.id())));
    assertThat(rows.stream().mapToInt(row -> (int) row.cells().get(7)).sum())
        .isEqualTo(
            held.size() * MadeYear.PERSON_TIMES
                + received.stream().mapToInt(Reception::visitors).sum());
  }

  @Test
  void lettersAndVisitsAreTheDemandsAndTheLettersThatWereNone() {
    var demands =
        made.received.stream().filter(one -> isIn(one.on()) && !one.status().equals("VOIDED"));
    var letters = made.weeks.stream().filter(one -> isIn(one.monday()) && one.rest() != null);

    assertThat(rows(RegisterKind.LETTERS_AND_VISITS))
        .extracting(Row::key)
        .containsExactlyInAnyOrderElementsOf(
            both(demands.map(Received::no), letters.map(one -> "KX-" + one.id())));
  }

  @Test
  void goodDeedsAreWhatDeputiesDidAndWhatTheVotersCallSolved() {
    var done =
        made.done.stream()
            .filter(one -> isIn(one.on()) && !one.kind().equals("REPORT_WRITTEN"))
            .filter(one -> one.at() == null || !one.at().struck())
            .count();
    var solved =
        made.received.stream()
            .filter(one -> isIn(one.on()) && one.isSolved())
            .map(Received::no)
            .toList();

    assertThat(rows(RegisterKind.GOOD_DEEDS))
        .hasSize((int) done + solved.size())
        .extracting(Row::key)
        .containsAll(solved);
    assertThat(solved).isNotEmpty();
  }

  @Test
  void evaluationSumsUpWhomEachDeputySpokeWith() {
    var byHand =
        made.deputies.stream()
            .collect(
                toMap(
                    login -> login,
                    login ->
                        made.held.stream()
                            .filter(one -> isIn(one.on()) && !one.struck())
                            .mapToInt(one -> one.present().getOrDefault(login, 0))
                            .sum()));

    assertThat(rows(RegisterKind.EVALUATION).stream().collect(toMap(Row::key, this::personTimes)))
        .isEqualTo(byHand);
  }

  @Test
  void quarterlyListsHaveWhatCameInAndWhatWasStillOpen() {
    for (var quarter : IntStream.rangeClosed(1, 4).mapToObj(n -> new Quarter(YEAR, n)).toList()) {
      var listed =
          made.received.stream()
              .filter(one -> !one.status().equals("VOIDED"))
              .filter(one -> !one.on().isAfter(quarter.last()))
              .filter(one -> !isCarried(one, quarter) || !OVER.contains(one.status()))
              .toList();

      var compiled = quarters.of(GROUP, quarter);

      assertThat(compiled.register().rows())
          .extracting(Row::key)
          .containsExactlyInAnyOrderElementsOf(listed.stream().map(Received::no).toList());
      assertThat(compiled.figures())
          .as("%s", quarter)
          .isEqualTo(
              new QuarterContent.Figures(
                  listed.size(),
                  (int) listed.stream().filter(this::isSolved).count(),
                  (int) listed.stream().filter(one -> !OVER.contains(one.status())).count(),
                  (int) listed.stream().filter(one -> isCarried(one, quarter)).count()));
    }
  }

  @Test
  void homesAreCoveredInTheMonthsInWhichTheyReceived() {
    for (var one : made.receptions) {
      assertThat(receptions.groupsReceiving(one.on()).contains(GROUP))
          .as("%s", one.on())
          .isEqualTo(isHeld(one));
    }
  }

  private List<Row> rows(RegisterKind kind) {
    return registers.of(GROUP, YEAR, people.find("dongjing.officer").orElseThrow()).stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.rows().stream())
        .toList();
  }

  private Integer personTimes(Row row) {
    return (Integer) row.cells().get(4);
  }

  private static List<String> both(Stream<String> some, Stream<String> others) {
    return Stream.concat(some, others).toList();
  }

  private static boolean isIn(LocalDate day) {
    return day.getYear() == YEAR;
  }

  private static boolean isHeld(Reception one) {
    return one.state().equals("HELD");
  }

  /** The reply counts once it was signed. */
  private boolean isSolved(Received one) {
    return one.status().equals("STRUCK_OFF")
        && Set.of("SOLVED", "BASICALLY_SOLVED").contains(made.replied.getOrDefault(one.no(), ""));
  }

  private static boolean isCarried(Received one, Quarter quarter) {
    return one.on().isBefore(quarter.first());
  }
}
