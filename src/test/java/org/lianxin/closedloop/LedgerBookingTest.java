package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.calendar.Limit;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderTaken;
import org.lianxin.intake.IntakeConcluded;
import org.lianxin.routing.LimitKind;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.lianxin.withdrawal.WithdrawalAct;

class LedgerBookingTest {

  private static final String JOINED = "XQ-2026-000002";

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
  void letsWhatIsJoinedBeDueWithTheCaseThatLeads() {
    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));
    join(JOINED, DemandStatus.JOINED);

    booking.on(new IntakeConcluded(JOINED, IntakeOutcome.JOINED));
    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(30));

    booking.on(new DeadlineMoved(deadline(LimitKind.REPLY, "leader", TODAY.plusDays(90))));
    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(90));
    verify(paper.deadlines, never()).begin(any(), eq(LimitKind.STRIKE_OFF), any());
  }

  @Test
  void letsWhatIsJoinedWaitForTheNextStepOfALeadThatNobodyHandlesYet() {
    when(paper.deadlines.nextDue(CASE)).thenReturn(Optional.of(TODAY.plusDays(3)));
    join(JOINED, DemandStatus.JOINED);

    booking.on(new IntakeConcluded(JOINED, IntakeOutcome.JOINED));
    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(3));

    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));
    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void strikesOffAtOnceWhatIsJoinedToACaseThatIsAnswered() {
    paper.demand(DemandStatus.FED_BACK, Optional.empty());
    join(JOINED, DemandStatus.JOINED);
    when(paper.deadlines.begin(JOINED, LimitKind.STRIKE_OFF, "deputy"))
        .thenReturn(deadline(LimitKind.STRIKE_OFF, "deputy", TODAY.plusDays(5)));

    booking.on(new IntakeConcluded(JOINED, IntakeOutcome.JOINED));

    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(5));
  }

  @Test
  void movesNoDayOfWhatWasJoinedAndTakenBack() {
    booking.on(new OrderAssigned(CaseOnPaper.order(1, "JTW")));
    join(JOINED, DemandStatus.JOINED);
    booking.on(new IntakeConcluded(JOINED, IntakeOutcome.JOINED));
    booking.on(new DemandWithdrawn(JOINED, WithdrawalAct.WITHDRAW, "deputy", "officer"));
    join(JOINED, DemandStatus.WITHDRAWN);

    booking.on(new DeadlineMoved(deadline(LimitKind.REPLY, "leader", TODAY.plusDays(90))));

    assertThat(dueOf(JOINED)).isEqualTo(TODAY.plusDays(30));
  }

  /** The case on paper leads another one. */
  private void join(String caseNo, DemandStatus status) {
    Demand joined = mock();
    when(joined.caseNo()).thenReturn(caseNo);
    when(joined.status()).thenReturn(status);
    when(joined.office()).thenReturn(CaseOnPaper.OFFICE);
    when(joined.deputy()).thenReturn("deputy");
    when(joined.leadCase()).thenReturn(Optional.of(CASE));
    when(paper.demands.get(caseNo)).thenReturn(joined);
    when(paper.demands.joinedTo(CASE)).thenReturn(List.of(joined));
  }

  private LocalDate dueOf(String caseNo) {
    return paper.ledgers.congress(caseNo).dueOn();
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

    assertThat(rows()).hasSize(2).allMatch(row -> row.state() == LedgerState.WITHDRAWN);
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
