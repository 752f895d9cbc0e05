package org.lianxin.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.board.Figure.Part;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.OpeningDay;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.evidence.CasesSealed;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.supervision.Ladder;
import org.lianxin.supervision.Lateness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rule opening-day: nothing is late before it, wherever one looks. */
@LianxinTest
@Transactional
class OpeningDayTest {

  private static final String BY = "admin";

  @Autowired OpeningDay opening;
  @Autowired WorkingCalendar calendar;
  @Autowired Deadlines deadlines;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired FigureRows figures;
  @Autowired BoardFacts facts;
  @Autowired Ladder ladder;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private LocalDate today;
  private String caseNo;

  @BeforeEach
  void aDemandThatIsLate() {
    today = LocalDate.now(clock);
    caseNo =
        registrar
            .register(Registrations.of().on(today.minusDays(1)), person(Registrations.LIAISON))
            .caseNo();
    deadlines.beginOn(today.minusDays(300), caseNo, LimitKind.REPLY, "310117-SWJ.HANDLER");
  }

  @Test
  void aDemandThatIsLateIsNotUntilTheOpening() {
    assertThat(isLate()).as("lists, board, ladder").containsOnly(true);

    opening.choose(today.plusDays(30), BY);

    assertThat(isLate()).containsOnly(false);
    var limit = deadlines.find(caseNo, LimitKind.REPLY).orElseThrow();
    assertThat(limit.dueOn()).isAfterOrEqualTo(today.plusDays(30));
    assertThat(limit.startedOn()).as("its true day").isEqualTo(today.minusDays(300));
    assertThat(deadlines.explain(limit).steps())
        .extracting(DueDate.Step::kind)
        .contains(DueDate.Kind.OPENING);
    assertThat(deadlines.outer(limit).orElseThrow().day()).isAfterOrEqualTo(today.plusDays(30));

    opening.choose(null, BY);

    assertThat(isLate()).as("taken back").containsOnly(true);
  }

  @Test
  void whatAUnitHadToDoBeforeTheOpeningIsNotLate() {
    jdbc.sql(
            "insert into oversight_measure (case_no, kind, taken_on, basis, words, recorded_by, recorded_at)"
                + " values (?, 'COORDINATION', ?, '', '', 'supervisor', ?)")
        .params(caseNo, today.minusDays(9), today.atStartOfDay())
        .update();
    jdbc.sql(
            "insert into oversight_task (measure, case_no, unit, words, due_on)"
                + " select max(id), ?, '310117-SWJ', '', ? from oversight_measure")
        .params(caseNo, today.minusDays(1))
        .update();
    assertThat(behind(Figure.AGREED_LATE, Part.NUMERATOR)).contains(caseNo);

    opening.choose(today.plusDays(30), BY);

    assertThat(behind(Figure.AGREED_LATE, Part.NUMERATOR)).doesNotContain(caseNo);
    assertThat(behind(Figure.AGREED_IN_TIME, Part.DENOMINATOR)).doesNotContain(caseNo);
    assertThat(behind(Figure.AGREED_DUE, Part.NUMERATOR)).contains(caseNo);
  }

  private List<String> behind(Figure figure, Part part) {
    var scope = new Scope(today.minusDays(1), today, Registrations.AREA);
    var behind = new Behind(figure, part, Dimension.WHOLE, "");
    return figures.cases(person("supervisor"), scope, behind, null, 5_000).stream()
        .map(FigureRows.Case::caseNo)
        .toList();
  }

  @Test
  void aLimitThatBeginsBeforeTheOpeningEndsNoEarlier() {
    opening.choose(today.plusDays(150), BY);

    deadlines.meet(caseNo, LimitKind.REPLY);
    var limit =
        deadlines.beginOn(today.minusDays(40), caseNo, LimitKind.REPLY, "310117-SWJ.HANDLER");

    assertThat(limit.dueOn()).isAfterOrEqualTo(today.plusDays(150));
  }

  @Test
  void whatSomebodyDecidedToBeDueBeforeTheOpeningIsNotLateEither() {
    deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, today.plusDays(3));

    opening.choose(today.plusDays(30), BY);

    assertThat(deadlines.find(caseNo, LimitKind.REPLY).orElseThrow().dueOn())
        .isAfterOrEqualTo(today.plusDays(30));
  }

  @Test
  void eachCaseSaysThatItsDayMoved() {
    opening.choose(today.plusDays(30), BY);

    assertThat(
            jdbc.sql("select count(*) from demand_entry where case_no = ? and code = ?")
                .params(caseNo, "demand.timeline.deadline-recounted")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void theDayStandsOnceItHasCome() {
    opening.choose(today, BY);

    assertThatThrownBy(() -> opening.choose(today.plusDays(9), BY))
        .asInstanceOf(type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).code())
        .isEqualTo("calendar.opening.stands");
  }

  @Test
  void aDayThatIsPastOrFarAwayIsRefused() {
    for (var day : List.of(today.minusDays(1), today.plusYears(1))) {
      assertThatThrownBy(() -> opening.choose(day, BY))
          .asInstanceOf(type(Refusal.class))
          .extracting(refusal -> refusal.reasons().get(0).code())
          .isEqualTo("calendar.opening.range");
    }
    assertThat(calendar.opening()).isEmpty();
  }

  /** What the lists go by, what the board and the ladder say of the demand. */
  private List<Boolean> isLate() {
    var reader = person("supervisor");
    var scope = new Scope(today.minusDays(1), today, Registrations.AREA);
    var limit = deadlines.find(caseNo, LimitKind.REPLY).orElseThrow();
    facts.on(new CasesSealed(Set.of(caseNo))); // as the commit would tell
    return List.of(
        deadlines.nextDue(caseNo).orElseThrow().isBefore(today),
        figures.cases(reader, scope, new Behind(Figure.OVERDUE), null, 5_000).stream()
            .anyMatch(one -> one.caseNo().equals(caseNo)),
        ladder.standing(caseNo, limit.id()).lateness() == Lateness.OVERDUE);
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }
}
