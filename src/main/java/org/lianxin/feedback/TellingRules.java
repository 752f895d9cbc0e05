package org.lianxin.feedback;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.TrueDays;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

/** What has to hold of a word to the voter, in the order of the form. */
final class TellingRules {

  static final List<Rule<Asked>> ALL =
      List.of(
          TellingRules::isOfADayThatCanBe,
          TellingRules::hasAReasonWhenNobodyWasTold,
          TellingRules::hasNoObstacleWhenTheVoterWasTold,
          TellingRules::callsNobodyAnonymousWhoCanBeReached,
          TellingRules::triesOftenEnough,
          TellingRules::asksWhetherItWasAnswered,
          TellingRules::asksWhetherItIsSolved,
          TellingRules::asksForTheRating,
          TellingRules::hasNoAnswersWhenNobodyWasTold,
          TellingRules::saysWhyTheVoterIsDissatisfied);

  /**
   * A word to the voter, and what it is judged by.
   *
   * @param telling what the form said
   * @param voter the voter, as far as who told him may see him
   * @param arrivedOn the day the reply came to the deputy
   * @param today in China
   * @param fewestTries before a voter counts as unreachable
   */
  record Asked(
      VoterTelling telling, Voter voter, LocalDate arrivedOn, LocalDate today, int fewestTries) {}

  private TellingRules() {}

  /** Told, or tried in vain, by today, and of what was replied by then. */
  private static Optional<Reason> isOfADayThatCanBe(Asked asked) {
    return TrueDays.fault(
        "toldOn", asked.telling.toldOn(), asked.arrivedOn, "demand.day.reply", asked.today);
  }

  private static Optional<Reason> hasAReasonWhenNobodyWasTold(Asked asked) {
    return unless(
        asked.telling.isTold() || asked.telling.obstacle() != null,
        "obstacle",
        "feedback.telling.obstacle-missing");
  }

  private static Optional<Reason> hasNoObstacleWhenTheVoterWasTold(Asked asked) {
    return unless(
        !asked.telling.isTold() || asked.telling.obstacle() == null,
        "obstacle",
        "feedback.telling.obstacle-though-told");
  }

  private static Optional<Reason> callsNobodyAnonymousWhoCanBeReached(Asked asked) {
    return unless(
        !isUntoldFor(Obstacle.ANONYMOUS, asked)
            || asked.voter.phone().isEmpty() && asked.voter.address().isEmpty(),
        "obstacle",
        "feedback.telling.not-anonymous");
  }

  private static Optional<Reason> triesOftenEnough(Asked asked) {
    var tries = asked.telling.tries();
    return unless(
        !isUntoldFor(Obstacle.UNREACHABLE, asked) || tries != null && tries >= asked.fewestTries,
        "tries",
        "feedback.telling.too-few-tries",
        asked.fewestTries);
  }

  private static boolean isUntoldFor(Obstacle obstacle, Asked asked) {
    return !asked.telling.isTold() && asked.telling.obstacle() == obstacle;
  }

  private static Optional<Reason> asksWhetherItWasAnswered(Asked asked) {
    return asks("answered", asked.telling.answered(), asked);
  }

  private static Optional<Reason> asksWhetherItIsSolved(Asked asked) {
    return asks("solved", asked.telling.solved(), asked);
  }

  private static Optional<Reason> asksForTheRating(Asked asked) {
    return asks("rating", asked.telling.rating(), asked);
  }

  private static Optional<Reason> asks(String field, Object answer, Asked asked) {
    return unless(
        !asked.telling.isTold() || answer != null,
        field,
        "feedback.telling.%s-missing".formatted(field));
  }

  private static Optional<Reason> hasNoAnswersWhenNobodyWasTold(Asked asked) {
    var said = asked.telling;
    return unless(
        said.isTold() || said.answered() == null && said.solved() == null && said.rating() == null,
        "way",
        "feedback.telling.answers-though-untold");
  }

  private static Optional<Reason> saysWhyTheVoterIsDissatisfied(Asked asked) {
    return unless(
        !asked.telling.isDissatisfied() || asked.telling.voterWords() != null,
        "voterWords",
        "feedback.telling.voter-words-missing");
  }
}
