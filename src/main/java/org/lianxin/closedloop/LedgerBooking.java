package org.lianxin.closedloop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderSentUp;
import org.lianxin.handling.OrderTaken;
import org.lianxin.intake.IntakeConcluded;
import org.lianxin.routing.LimitKind;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Books what happens to a case, in the transaction in which it happens: an order exists only with
 * its two rows (rule two-ledgers), whatever stops the machine.
 */
@Component
class LedgerBooking {

  /** The limits by which a case is to be answered: the day that a ledger shows. */
  private static final Set<LimitKind> ANSWERED_BY =
      EnumSet.of(LimitKind.REPLY, LimitKind.REHANDLING, LimitKind.PETITION_HANDLING);

  private final Ledgers ledgers;
  private final Demands demands;
  private final Deadlines deadlines;
  private final People people;
  private final Clock clock;

  LedgerBooking(Ledgers ledgers, Demands demands, Deadlines deadlines, People people, Clock clock) {
    this.ledgers = ledgers;
    this.demands = demands;
    this.deadlines = deadlines;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(OrderAssigned event) {
    ledgers.assign(event.order());
    moveJoined(event.order().caseNo(), event.order().dueOn());
  }

  /** The rows and their numbers stay, for the case does; they wait for the next order. */
  @EventListener
  void on(OrderSentUp event) {
    ledgers.note(event.order().caseNo(), event.by(), LedgerAct.SENT_UP);
  }

  @EventListener
  void on(OrderTaken event) {
    ledgers.take(event.order());
  }

  /** Answered on the spot, explained, shown another way, or joined: no unit will have it. */
  @EventListener
  void on(IntakeConcluded event) {
    if (event.outcome() == IntakeOutcome.CONTINUES) {
      return;
    }
    var demand = demands.get(event.caseNo());
    var dueOn =
        demand
            .leadCase()
            .flatMap(this::due)
            .orElseGet(
                () ->
                    deadlines
                        .begin(demand.caseNo(), LimitKind.STRIKE_OFF, demand.deputy())
                        .dueOn());
    ledgers.openWithoutUnit(
        demand.caseNo(), demand.deputy(), demand.office(), demand.deputy(), dueOn);
  }

  /**
   * The day by which a case that leads others is to be answered; nobody can strike off what was
   * joined to it before that (rule joined-demands). Empty when it is answered already.
   */
  private Optional<LocalDate> due(String leadCase) {
    if (demands.get(leadCase).status().isAnswered()) {
      return Optional.empty();
    }
    return ledgers.of(leadCase).stream()
        .map(LedgerRow::dueOn)
        .findFirst()
        .or(() -> deadlines.nextDue(leadCase));
  }

  private void moveJoined(String leadCase, LocalDate day) {
    demands.joinedTo(leadCase).stream()
        .filter(joined -> !joined.status().isOver())
        .forEach(joined -> ledgers.moveDue(joined.caseNo(), CaseTimeline.SYSTEM, day));
  }

  /** A petition comes to its section with a limit, and gets a longer one when it is accepted. */
  @EventListener
  void on(DeadlineBegun event) {
    var deadline = event.deadline();
    if (deadline.kind() == LimitKind.PETITION_ACCEPTANCE) {
      openPetition(deadline);
    } else if (deadline.kind() == LimitKind.PETITION_HANDLING) {
      moveDue(deadline);
    }
  }

  /** A petition that comes back from where it was passed on keeps its rows, with a later day. */
  private void openPetition(Deadline deadline) {
    var demand = demands.get(deadline.caseNo());
    var section =
        Post.of(deadline.responsible())
            .map(Post::body)
            .orElseThrow(() -> new IllegalStateException(deadline.responsible()));
    if (ledgers.of(demand.caseNo()).stream().anyMatch(row -> section.equals(row.unit()))) {
      ledgers.moveDue(demand.caseNo(), CaseTimeline.SYSTEM, deadline.dueOn());
      return;
    }
    var officer =
        people.inGroup(deadline.responsible()).stream()
            .filter(Person::active)
            .map(Person::login)
            .findFirst()
            .orElse(deadline.responsible());
    ledgers.openPetition(
        demand.caseNo(), demand.office(), section, officer, demand.answerable(), deadline.dueOn());
  }

  /** More time by a decision. */
  @EventListener
  void on(DeadlineMoved event) {
    moveDue(event.deadline());
  }

  private void moveDue(Deadline deadline) {
    if (ANSWERED_BY.contains(deadline.kind()) && deadline.part().equals(Deadlines.WHOLE)) {
      ledgers.moveDue(deadline.caseNo(), CaseTimeline.SYSTEM, deadline.dueOn());
      moveJoined(deadline.caseNo(), deadline.dueOn());
    }
  }

  /**
   * Both persons stand in the ledger: who asked, and who confirmed (rule two-persons-end-it). A
   * case that ends before anybody was to handle it gets the congress's row only now.
   */
  @EventListener
  void on(DemandWithdrawn event) {
    var caseNo = event.caseNo();
    var asked = event.askedBy();
    if (ledgers.of(caseNo).isEmpty()) {
      var demand = demands.get(caseNo);
      ledgers.openWithoutUnit(
          caseNo, asked, demand.office(), demand.deputy(), LocalDate.now(clock));
    }
    switch (event.act()) {
      case WITHDRAW -> {
        ledgers.note(caseNo, asked, LedgerAct.WITHDRAWAL_ASKED);
        ledgers.moveTo(caseNo, event.confirmedBy(), LedgerAct.WITHDRAWN, LedgerState.WITHDRAWN);
      }
      case VOID -> {
        ledgers.note(caseNo, asked, LedgerAct.VOID_ASKED);
        ledgers.moveTo(caseNo, event.confirmedBy(), LedgerAct.VOIDED, LedgerState.VOIDED);
      }
    }
  }
}
