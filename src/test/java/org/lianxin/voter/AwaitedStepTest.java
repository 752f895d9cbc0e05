package org.lianxin.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;

/** What the voter of a case waits for. */
class AwaitedStepTest {

  private static final String CASE = "XQ-2026-000001";
  private static final String LEAD = "XQ-2026-000007";

  private final Deadlines deadlines = mock();
  private final Demands demands = mock();
  private final AwaitedStep awaited = new AwaitedStep(deadlines, demands);

  @BeforeEach
  void theCaseThatLeadsIsBeingHandled() {
    run(LEAD, running(LimitKind.REPLY));
  }

  @Test
  void isTheReplyBeforeTheStrikeOff() {
    stands(DemandStatus.HANDLING, Optional.empty());
    run(CASE, running(LimitKind.STRIKE_OFF), running(LimitKind.REPLY));

    assertThat(kind()).contains(LimitKind.REPLY);
  }

  @Test
  void isNothingThatWasDone() {
    stands(DemandStatus.HANDLING, Optional.empty());
    run(CASE, met(LimitKind.REPLY));

    assertThat(kind()).isEmpty();
  }

  @Test
  void isTheReplyToTheCaseThatLeads() {
    stands(DemandStatus.JOINED, Optional.of(LEAD));
    run(CASE, met(LimitKind.VERIFICATION));

    assertThat(kind()).contains(LimitKind.REPLY);
  }

  @Test
  void isTheVotersOwnTellingAfterThat() {
    stands(DemandStatus.FED_BACK, Optional.of(LEAD));
    run(CASE, running(LimitKind.TELLING_VOTER));

    assertThat(kind()).contains(LimitKind.TELLING_VOTER);
  }

  @Test
  void isNothingOfTheCaseThatLedWhenHisOwnIsOver() {
    stands(DemandStatus.WITHDRAWN, Optional.of(LEAD));
    run(CASE);

    assertThat(kind()).isEmpty();
  }

  private Optional<LimitKind> kind() {
    return awaited.of(CASE).map(Deadline::kind);
  }

  private void stands(DemandStatus status, Optional<String> lead) {
    Demand demand = mock();
    when(demand.status()).thenReturn(status);
    when(demand.leadCase()).thenReturn(lead);
    when(demands.get(CASE)).thenReturn(demand);
  }

  private void run(String caseNo, Deadline... limits) {
    when(deadlines.of(caseNo)).thenReturn(List.of(limits));
  }

  private static Deadline running(LimitKind kind) {
    return limit(kind, Optional.empty());
  }

  private static Deadline met(LimitKind kind) {
    return limit(kind, Optional.of(Instant.EPOCH));
  }

  private static Deadline limit(LimitKind kind, Optional<Instant> metAt) {
    Deadline deadline = mock();
    when(deadline.kind()).thenReturn(kind);
    when(deadline.metAt()).thenReturn(metAt);
    return deadline;
  }
}
