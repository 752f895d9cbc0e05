package org.lianxin.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Objection;
import org.lianxin.handling.Objections;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.ReturnReason;
import org.lianxin.handling.UnitChoice;
import org.lianxin.routing.LetterPolicy;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.PolicySettings;
import org.lianxin.routing.Route;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.lianxin.transfer.TakeOrder.Answers;
import org.lianxin.transfer.TakeOrder.Decision;

class TakeOrderTest {

  private static final String CASE = "XQ-2026-000001";
  private static final PolicySettings SECOND_RETURN_IS_ARBITRATED =
      new PolicySettings(LimitProfile.SHANGHAI, LetterPolicy.TO_PETITION, 2, 1);

  private final Orders orders = mock();
  private final Words words = mock();
  private final UnitChoice units = mock();
  private final Offices offices = mock();
  private final TakeOrder take =
      new TakeOrder(
          new Transferring(
              orders,
              mock(),
              units,
              new Objections(units),
              offices,
              mock(),
              SECOND_RETURN_IS_ARBITRATED,
              mock(),
              words),
          mock(),
          orders);

  @BeforeEach
  void anOrderOfTheCentre() {
    when(orders.current(CASE))
        .thenReturn(
            new Order(
                1,
                CASE,
                1,
                "CJZX",
                HandlingMode.SOLE,
                List.of(),
                "GW",
                "officer",
                "请办理。",
                "leader",
                LocalDate.of(2026, 6, 2),
                LocalDate.of(2026, 6, 2),
                Route.STREET));
    when(words.holders("CJZX", Role.HANDLER)).thenReturn(List.of(new Option("承办人", "handler")));
    when(offices.deputies(any())).thenReturn("DBGZS");
    when(units.isOption(any(), eq("SQPA"))).thenReturn(true);
  }

  @Test
  void proposesWhoeverOpensItAsTheResponsiblePerson() {
    assertThat(take.facts(occasion())).containsEntry("responsible", "handler");
  }

  @Test
  void takesTheOrderInTheNameOfWhoAnswersForIt() {
    assertThat(take(new Answers("handler", null, null, null, Decision.TAKEN)))
        .containsEntry("isTaken", true);
    verify(orders).take(CASE, "handler");
  }

  @Test
  void refusesAResponsiblePersonFromElsewhere() {
    assertThat(refused(new Answers("stranger", null, null, null, Decision.TAKEN)))
        .containsExactly("responsible transfer.responsible-unknown");
    assertThat(refused(new Answers(null, null, null, null, Decision.TAKEN)))
        .containsExactly("responsible transfer.responsible-missing");
    verify(orders, never()).take(any(), any());
  }

  @Test
  void givesTheFirstReturnToTheOffice() {
    assertThat(take(aReturn("SQPA"))).containsEntry("needsArbitration", false);
    verify(orders)
        .giveBack(
            eq(CASE),
            eq(new Objection(ReturnReason.NOT_OUR_DUTY, "路灯归区里管。", "SQPA")),
            eq("handler"),
            eq(LimitKind.REASSIGNMENT),
            eq("GW.OFFICER"));
  }

  @Test
  void givesTheSecondReturnToTheArbiter() {
    when(orders.returns(CASE)).thenReturn(1);

    assertThat(take(aReturn(null))).containsEntry("needsArbitration", true);
    verify(orders)
        .giveBack(eq(CASE), any(), eq("handler"), eq(LimitKind.ARBITRATION), eq("DBGZS.OFFICER"));
  }

  @Test
  void refusesAReturnWithoutReasonAndWords() {
    assertThat(refused(new Answers(null, null, "不归我", "CJZX", Decision.RETURNED)))
        .containsExactly(
            "reason handling.transfer.reason-missing",
            "returnWords handling.transfer.words-missing",
            "proposedUnit handling.transfer.proposes-itself");
  }

  @Test
  void refusesAProposalOfWhatIsNoUnit() {
    assertThat(refused(aReturn("nobody")))
        .containsExactly("proposedUnit handling.transfer.proposal-unknown");
  }

  private static Answers aReturn(String proposed) {
    return new Answers(null, ReturnReason.NOT_OUR_DUTY, "路灯归区里管。", proposed, Decision.RETURNED);
  }

  private Map<String, Object> take(Answers answers) {
    return take.complete(occasion(), answers);
  }

  private static Occasion occasion() {
    return new Occasion(new Matter(CASE, 0), "task", "handler");
  }

  private List<String> refused(Answers answers) {
    return catchThrowableOfType(Refusal.class, () -> take(answers)).reasons().stream()
        .map(TakeOrderTest::sentence)
        .toList();
  }

  private static String sentence(Reason reason) {
    return reason.field() + " " + reason.code();
  }
}
