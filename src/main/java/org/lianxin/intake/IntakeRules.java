package org.lianxin.intake;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.Demand;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

/** What has to hold of a verification, in the order of the form: what each outcome requires. */
final class IntakeRules {

  /** Before all others: who must not end it need not say more. */
  static final List<Rule<Asked>> ENDING = List.of(IntakeRules::leavesAnAccusationOpen);

  /** Of who asks the voter for more before he decides. */
  static final List<Rule<Asked>> ASKING =
      List.of(IntakeRules::asksNothingOfAnAccuser, IntakeRules::saysWhatIsMissing);

  static final List<Rule<Asked>> SAID =
      List.of(
          IntakeRules::saysWhatItCameTo,
          IntakeRules::saysHowItWasVerified,
          IntakeRules::saysWhatWasFound,
          IntakeRules::isOfADayThatCanBe,
          IntakeRules::saysWhyItWasEarly,
          IntakeRules::givesNoReasonForNothing,
          IntakeRules::namesTheLevel,
          IntakeRules::answersTheVoter,
          IntakeRules::saysWhereItBelongs,
          IntakeRules::namesTheLeadCase,
          IntakeRules::accusesNobodyOtherwise,
          IntakeRules::accusesABodyThatThereIs,
          IntakeRules::accusesNotTheOwnBody);

  /** Only verified matters go on, or are turned down (rule verified-first). */
  private static final Set<IntakeOutcome> VERIFIED =
      EnumSet.of(IntakeOutcome.CONTINUES, IntakeOutcome.NOT_SUSTAINED);

  private static final Set<IntakeOutcome> ANSWERED =
      EnumSet.of(
          IntakeOutcome.NOT_SUSTAINED, IntakeOutcome.ANSWERED_ON_SPOT, IntakeOutcome.REFERRED);

  /**
   * A verification, and what it is judged by.
   *
   * @param given what the form said
   * @param demand the demand as it stands
   * @param isThereWhoIsAccused whether the body that is accused is one of the directory
   * @param isOfTheAccused whether who verifies belongs to that body
   * @param today in China
   */
  record Asked(
      VerifyDemand.Answers given,
      Demand demand,
      boolean isThereWhoIsAccused,
      boolean isOfTheAccused,
      LocalDate today) {

    private boolean isAccusation() {
      return demand.isAccusation() || given.isAccusation();
    }

    /** A deputy does not look into an accusation, which might warn the accused. */
    private boolean needsFindings() {
      return VERIFIED.contains(given.outcome()) && !isAccusation();
    }

    private boolean isEarly() {
      return given.visitedOn() != null && given.visitedOn().isBefore(demand.receivedOn());
    }
  }

  private IntakeRules() {}

  /** Those who may judge an accusation end it, and nobody before them (rule accusation-kept). */
  private static Optional<Reason> leavesAnAccusationOpen(Asked asked) {
    return unless(
        !asked.isAccusation()
            || asked.given.outcome() == null
            || asked.given.outcome() == IntakeOutcome.CONTINUES,
        "outcome",
        "intake.verification.accusation");
  }

  private static Optional<Reason> asksNothingOfAnAccuser(Asked asked) {
    return unless(!asked.isAccusation(), "isMoreAsked", "inquiry.accusation");
  }

  private static Optional<Reason> saysWhatIsMissing(Asked asked) {
    return isSaid("question", asked.given.question(), true);
  }

  private static Optional<Reason> saysWhatItCameTo(Asked asked) {
    return isSaid("outcome", asked.given.outcome(), true);
  }

  private static Optional<Reason> saysHowItWasVerified(Asked asked) {
    return isSaid("method", asked.given.method(), asked.needsFindings());
  }

  private static Optional<Reason> saysWhatWasFound(Asked asked) {
    return isSaid("findings", asked.given.findings(), asked.needsFindings());
  }

  private static Optional<Reason> isOfADayThatCanBe(Asked asked) {
    var day = asked.given.visitedOn();
    return unless(
        day == null || !day.isAfter(asked.today),
        "visitedOn",
        "demand.day.ahead",
        String.valueOf(day),
        asked.today.toString());
  }

  private static Optional<Reason> saysWhyItWasEarly(Asked asked) {
    return unless(
        !asked.isEarly() || asked.given.earlyReason() != null,
        "earlyReason",
        "intake.verification.early",
        String.valueOf(asked.given.visitedOn()),
        asked.demand.receivedOn().toString());
  }

  private static Optional<Reason> givesNoReasonForNothing(Asked asked) {
    return unless(
        asked.isEarly() || asked.given.earlyReason() == null,
        "earlyReason",
        "intake.verification.not-early");
  }

  private static Optional<Reason> namesTheLevel(Asked asked) {
    return isSaid(
        "matterLevel", asked.given.matterLevel(), asked.given.outcome() == IntakeOutcome.CONTINUES);
  }

  private static Optional<Reason> answersTheVoter(Asked asked) {
    return isSaid("answer", asked.given.answer(), ANSWERED.contains(asked.given.outcome()));
  }

  private static Optional<Reason> saysWhereItBelongs(Asked asked) {
    return isSaid(
        "referral", asked.given.referral(), asked.given.outcome() == IntakeOutcome.REFERRED);
  }

  private static Optional<Reason> namesTheLeadCase(Asked asked) {
    return isSaid(
        "leadCase", asked.given.leadCase(), asked.given.outcome() == IntakeOutcome.JOINED);
  }

  private static Optional<Reason> isSaid(String field, Object value, boolean isNeeded) {
    return unless(
        !isNeeded || value != null, field, "intake.verification.%s.missing".formatted(field));
  }

  private static Optional<Reason> accusesNobodyOtherwise(Asked asked) {
    return unless(
        asked.given.accusedBody() == null || asked.given.isAccusation(),
        "accusedBody",
        "demand.registration.accusedBody.without-accusation");
  }

  private static Optional<Reason> accusesABodyThatThereIs(Asked asked) {
    return unless(
        asked.given.accusedBody() == null || asked.isThereWhoIsAccused,
        "accusedBody",
        "demand.registration.accusedBody.unknown",
        String.valueOf(asked.given.accusedBody()));
  }

  /** Who turns out to be accused is kept out from now on, and does not say so himself. */
  private static Optional<Reason> accusesNotTheOwnBody(Asked asked) {
    return unless(
        asked.given.accusedBody() == null || !asked.isOfTheAccused,
        "",
        "intake.verification.accused");
  }
}
