package org.lianxin.withdrawal;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.TrueDays;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substance;
import org.lianxin.withdrawal.WithdrawalWish.Proof;

/** What has to hold before somebody may ask to void a demand or to take it back. */
final class WithdrawalRules {

  /** Of the demand and of the person, before he is shown the form. */
  static final List<Rule<Asked>> OPEN =
      List.of(
          WithdrawalRules::isAskedByWhoHasToDoWithIt,
          WithdrawalRules::isNoAccusation,
          WithdrawalRules::isNotTooLate,
          WithdrawalRules::leadsNoOthers,
          WithdrawalRules::isNotAskedAlready,
          WithdrawalRules::isUnanswered);

  /** Of what the form said, in its order. */
  static final List<Rule<Asked>> WISH =
      List.of(
          WithdrawalRules::saysWhoWantsIt,
          WithdrawalRules::saysWhatShowsIt,
          WithdrawalRules::showsThePaper,
          WithdrawalRules::isDated,
          WithdrawalRules::givesAReason,
          WithdrawalRules::isLegible,
          WithdrawalRules::isShort);

  /**
   * Somebody's wish, and what it is judged by.
   *
   * @param wish what he asks for
   * @param demand the demand as it stands
   * @param mayAsk whether he is one of those who may
   * @param hasJoined whether others were joined to it
   * @param isAsked whether somebody has asked already
   * @param answer why it is too late for that, by the answer it got
   * @param hasPaper whether the paper is an attachment of the case that he can read
   * @param today in China
   */
  record Asked(
      WithdrawalWish wish,
      Demand demand,
      boolean mayAsk,
      boolean hasJoined,
      boolean isAsked,
      Optional<Reason> answer,
      boolean hasPaper,
      LocalDate today) {

    boolean isWithdrawal() {
      return wish.act() == WithdrawalAct.WITHDRAW;
    }
  }

  private WithdrawalRules() {}

  private static Optional<Reason> isAskedByWhoHasToDoWithIt(Asked asked) {
    return unless(
        asked.mayAsk,
        "",
        asked.isWithdrawal() ? "withdrawal.not-yours" : "withdrawal.void-not-yours");
  }

  /** An accusation is ended by those who judge it, and by nobody else (rule accusation-kept). */
  private static Optional<Reason> isNoAccusation(Asked asked) {
    return unless(!asked.demand.isAccusation(), "", "withdrawal.accusation");
  }

  private static Optional<Reason> isNotTooLate(Asked asked) {
    return isNotTooLate(asked.wish.act(), asked.demand.status());
  }

  /** Whether the demand's way still leads there. */
  static Optional<Reason> isNotTooLate(WithdrawalAct act, DemandStatus status) {
    return unless(status.next().contains(act.end()), "", tooLate(act, status));
  }

  private static String tooLate(WithdrawalAct act, DemandStatus status) {
    if (status.isOver()) {
      return "withdrawal.over";
    }
    return act == WithdrawalAct.VOID ? "withdrawal.verified" : "withdrawal.answered";
  }

  private static Optional<Reason> leadsNoOthers(Asked asked) {
    return unless(!asked.hasJoined, "", "withdrawal.leads-others");
  }

  private static Optional<Reason> isNotAskedAlready(Asked asked) {
    return unless(!asked.isAsked, "", "withdrawal.asked-already");
  }

  private static Optional<Reason> isUnanswered(Asked asked) {
    return asked.answer;
  }

  private static Optional<Reason> saysWhoWantsIt(Asked asked) {
    return unless(
        !asked.isWithdrawal() || asked.wish.wantedBy() != null,
        "wantedBy",
        "withdrawal.wantedBy-missing");
  }

  private static Optional<Reason> saysWhatShowsIt(Asked asked) {
    return unless(
        !asked.isWithdrawal() || asked.wish.proof() != null, "proof", "withdrawal.proof-missing");
  }

  private static Optional<Reason> showsThePaper(Asked asked) {
    return unless(
        asked.wish.proof() != Proof.PAPER || asked.hasPaper, "paper", "withdrawal.paper-missing");
  }

  /** The paper or the call is of a day between the demand's receipt and today. */
  private static Optional<Reason> isDated(Asked asked) {
    if (!asked.isWithdrawal()) {
      return Optional.empty();
    }
    var day = asked.wish.wantedOn();
    if (day == null) {
      return Optional.of(Reason.of("wantedOn", "withdrawal.wantedOn-missing"));
    }
    return TrueDays.fault(
        "wantedOn", day, asked.demand.receivedOn(), "demand.day.receipt", asked.today);
  }

  private static Optional<Reason> givesAReason(Asked asked) {
    return unless(asked.wish.reason() != null, "reason", "withdrawal.reason-missing")
        .or(() -> Substance.against("reason", asked.wish.reason()));
  }

  private static Optional<Reason> isLegible(Asked asked) {
    return unless(Legible.is(asked.wish.reason()), "reason", "demand.registration.illegible");
  }

  private static Optional<Reason> isShort(Asked asked) {
    var reason = asked.wish.reason();
    return unless(
        reason == null || reason.length() <= WithdrawalWish.REASON,
        "reason",
        "withdrawal.reason-too-long",
        String.valueOf(WithdrawalWish.REASON));
  }
}
