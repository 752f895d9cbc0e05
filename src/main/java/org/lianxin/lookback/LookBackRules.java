package org.lianxin.lookback;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.feedback.VoterAnswer;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

/** What has to hold before a look-back begins, and of what somebody says who looked. */
final class LookBackRules {

  /**
   * Most cases of one look-back: our default. The largest on record had 1,801 (大连); a year of a
   * district is looked at in parts, or by a sample.
   */
  static final int MOST = 2000;

  /** Of a wish, in the order of the form. */
  static final List<Rule<Asked>> BEGIN =
      List.of(
          LookBackRules::isNamed,
          LookBackRules::isShort,
          LookBackRules::isLegible,
          LookBackRules::saysWhoChecks,
          LookBackRules::leavesSupervisorsAlone,
          LookBackRules::isDue,
          LookBackRules::drawsSome,
          LookBackRules::findsSome,
          LookBackRules::findsNotTooMany);

  /** Of what a checker says. */
  static final List<Rule<Said>> CHECK =
      List.of(
          LookBackRules::isLater,
          LookBackRules::confirmsOnlyWhatIsSo,
          LookBackRules::findsFaultOnlyWhereOneIs,
          LookBackRules::namesTheFollowUp,
          LookBackRules::datesTheFollowUp,
          LookBackRules::canBeReopened);

  /**
   * A wish, and what it is judged by.
   *
   * @param found how many cases are left to look at; those above {@link #MOST} are not counted
   *     where all are to be checked
   */
  record Asked(CampaignWish wish, Person by, int found, LocalDate today) {}

  /**
   * What a checker says, and what it is judged by.
   *
   * @param wasSolved what the record said
   * @param obstacle why it can't be handled again
   */
  record Said(
      CheckAnswer answer, VoterAnswer wasSolved, Optional<Reason> obstacle, LocalDate today) {}

  private LookBackRules() {}

  private static Optional<Reason> isNamed(Asked asked) {
    return unless(asked.wish.name() != null, "name", "lookback.name-missing");
  }

  private static Optional<Reason> isShort(Asked asked) {
    var name = asked.wish.name();
    return unless(
        name == null || name.length() <= CampaignWish.NAME,
        "name",
        "lookback.name-too-long",
        String.valueOf(CampaignWish.NAME));
  }

  private static Optional<Reason> isLegible(Asked asked) {
    return unless(Legible.is(asked.wish.name()), "name", "demand.registration.illegible");
  }

  private static Optional<Reason> saysWhoChecks(Asked asked) {
    return unless(asked.wish.checkers() != null, "checkers", "lookback.checkers-missing");
  }

  private static Optional<Reason> leavesSupervisorsAlone(Asked asked) {
    return unless(
        asked.wish.checkers() != Checkers.SUPERVISORS || asked.by.is(Role.SUPERVISOR),
        "checkers",
        "lookback.checkers-supervisors");
  }

  private static Optional<Reason> isDue(Asked asked) {
    var day = asked.wish.dueOn();
    if (day == null) {
      return Optional.of(Reason.of("dueOn", "lookback.due-missing"));
    }
    return unless(!day.isBefore(asked.today), "dueOn", "lookback.due-past", day.toString());
  }

  private static Optional<Reason> drawsSome(Asked asked) {
    var size = asked.wish.sampleSize();
    return unless(
        size == null || size >= 1 && size <= MOST,
        "sampleSize",
        "lookback.sample-size",
        String.valueOf(MOST));
  }

  private static Optional<Reason> findsSome(Asked asked) {
    return unless(asked.found > 0, "", "lookback.nothing-found");
  }

  private static Optional<Reason> findsNotTooMany(Asked asked) {
    return unless(
        asked.wish.sampleSize() != null || asked.found <= MOST,
        "sampleSize",
        "lookback.too-many",
        String.valueOf(MOST));
  }

  private static Optional<Reason> isLater(Said said) {
    var day = said.answer.checkedOn();
    return unless(
        !day.isAfter(said.today),
        "checkedOn",
        "demand.day.ahead",
        day.toString(),
        said.today.toString());
  }

  /** A case whose voter said that it was solved is not confirmed by one that is not. */
  private static Optional<Reason> confirmsOnlyWhatIsSo(Said said) {
    return unless(
        said.answer.verdict() != CheckVerdict.CONFIRMED
            || said.wasSolved != VoterAnswer.YES
            || said.answer.found() == CheckFinding.SOLVED,
        "verdict",
        "lookback.check.not-as-recorded");
  }

  private static Optional<Reason> findsFaultOnlyWhereOneIs(Said said) {
    return unless(
        said.answer.verdict() == CheckVerdict.CONFIRMED
            || said.answer.found() != CheckFinding.SOLVED,
        "verdict",
        "lookback.check.solved");
  }

  private static Optional<Reason> namesTheFollowUp(Said said) {
    return unless(
        said.answer.verdict() != CheckVerdict.NOT_REAL || said.answer.followUp() != null,
        "followUp",
        "lookback.check.follow-up-missing");
  }

  private static Optional<Reason> datesTheFollowUp(Said said) {
    var day = said.answer.followUpBy();
    return unless(
        said.answer.verdict() != CheckVerdict.NOT_REAL || day != null && !day.isBefore(said.today),
        "followUpBy",
        "lookback.check.follow-up-by");
  }

  private static Optional<Reason> canBeReopened(Said said) {
    return said.obstacle
        .filter(any -> said.answer.verdict() == CheckVerdict.REOPENED)
        .map(why -> new Reason("verdict", why.code(), why.values()));
  }
}
