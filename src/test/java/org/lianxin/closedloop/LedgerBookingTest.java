package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.calendar.Limit;
import org.lianxin.closedloop.LedgerRow.State;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.demand.IntakeConcluded;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderTaken;
import org.lianxin.routing.LimitKind;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.lianxin.withdrawal.WithdrawalAct;

class LedgerBookingTest {

  private final CaseOnPaper paper = new CaseOnPaper();
  private final People people = mock();
  private final LedgerBooking booking =
      new LedgerBooking(
          paper.ledgers, paper.demands, paper.deadlines, people, Clock.systemDefaultZone());

  @Test
  void opensBothLedgersWithAnOrder() {
    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));
    booking.on(new OrderTaken(CaseOnPaper.order(1, "JTW")));

    assertThat(rows())
        .extracting(LedgerRow::ledger, LedgerRow::responsible)
        .containsExactly(tuple(Ledger.CONGRESS, "officer"), tuple(Ledger.UNIT, "leader"));
  }

  @ParameterizedTest
  @EnumSource(value = IntakeOutcome.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTINUES")
  void opensTheCongresssLedgerAloneWhenNoUnitWillHaveIt(IntakeOutcome outcome) {
    when(paper.deadlines.begin(CASE, LimitKind.STRIKE_OFF, "deputy"))
        .thenReturn(deadline(LimitKind.STRIKE_OFF, "deputy", TODAY.plusDays(5)));

    booking.on(new IntakeConcluded(CASE, outcome));

    assertThat(rows())
        .extracting(LedgerRow::ledger, LedgerRow::responsible, LedgerRow::dueOn)
        .containsExactly(tuple(Ledger.CONGRESS, "deputy", TODAY.plusDays(5)));
  }

  @Test
  void opensNoLedgerForACaseThatGoesOn() {
    booking.on(new IntakeConcluded(CASE, IntakeOutcome.CONTINUES));

    assertThat(rows()).isEmpty();
  }

  @Test
  void opensBothLedgersWithAPetition() {
    when(people.inGroup("XFK.PETITION_OFFICER"))
        .thenReturn(
            List.of(
                new Person("gone", "甲", false, List.of()),
                new Person("section", "乙", true, List.of())));

    booking.on(
        new DeadlineBegun(
            deadline(LimitKind.PETITION_ACCEPTANCE, "XFK.PETITION_OFFICER", TODAY.plusDays(15))));
    booking.on(
        new DeadlineBegun(
            deadline(LimitKind.PETITION_HANDLING, "XFK.PETITION_OFFICER", TODAY.plusDays(60))));

    assertThat(rows())
        .extracting(LedgerRow::unit, LedgerRow::responsible, LedgerRow::dueOn)
        .containsExactly(
            tuple("XFK", "deputy", TODAY.plusDays(60)),
            tuple("XFK", "section", TODAY.plusDays(60)));
  }

  @Test
  void keepsTheRowsOfAPetitionThatComesBackWithALaterDay() {
    booking.on(
        new DeadlineBegun(
            deadline(LimitKind.PETITION_ACCEPTANCE, "XFK.PETITION_OFFICER", TODAY.plusDays(15))));

    booking.on(
        new DeadlineBegun(
            deadline(LimitKind.PETITION_ACCEPTANCE, "XFK.PETITION_OFFICER", TODAY.plusDays(25))));

    assertThat(rows()).allMatch(row -> row.dueOn().equals(TODAY.plusDays(25)));
    assertThat(
            paper
                .jdbc
                .sql("select act from closedloop_ledger_entry where ledger = 'UNIT' order by seq")
                .query(String.class)
                .list())
        .containsExactly("OPENED", "DUE_MOVED");
  }

  @Test
  void movesTheDayWithTheReplyAndNothingElse() {
    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));

    booking.on(new DeadlineMoved(deadline(LimitKind.REVIEW, "leader", TODAY.plusDays(90))));
    assertThat(rows()).allMatch(row -> row.dueOn().equals(TODAY.plusDays(30)));

    booking.on(new DeadlineMoved(deadline(LimitKind.REPLY, "leader", TODAY.plusDays(90))));
    assertThat(rows()).allMatch(row -> row.dueOn().equals(TODAY.plusDays(90)));
  }

  @Test
  void closesTheRowsOfACaseThatIsTakenBack() {
    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));

    booking.on(new DemandWithdrawn(CASE, WithdrawalAct.WITHDRAW, "deputy", "officer"));

    assertThat(rows()).hasSize(2).allMatch(row -> row.state() == State.WITHDRAWN);
  }

  private List<LedgerRow> rows() {
    return paper.ledgers.of(CASE);
  }

  private static Deadline deadline(LimitKind kind, String responsible, LocalDate dueOn) {
    return new Deadline(
        1,
        CASE,
        kind,
        "",
        Limit.days(1),
        "source",
        responsible,
        TODAY,
        dueOn,
        dueOn,
        false,
        Optional.empty(),
        Optional.empty());
  }
}
