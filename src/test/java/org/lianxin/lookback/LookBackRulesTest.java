package org.lianxin.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.feedback.VoterAnswer;
import org.lianxin.lookback.LookBackRules.Asked;
import org.lianxin.lookback.LookBackRules.Said;
import org.lianxin.search.DemandQuery;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

class LookBackRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Reason NO_UNIT = Reason.of("", "feedback.reopening.no-unit");

  // Before it begins

  @Test
  void aLookBackIsNamedDatedAndFindsSomething() {
    assertThat(asked(null, null, null, null, Role.SUPERVISOR, 0))
        .containsExactly(
            "name lookback.name-missing",
            "checkers lookback.checkers-missing",
            "dueOn lookback.due-missing",
            " lookback.nothing-found");
    assertThat(asked("排水", null, Checkers.SUPERVISORS, TODAY, Role.SUPERVISOR, 1)).isEmpty();
  }

  @Test
  void itsNameFitsAndCanBeRead() {
    assertThat(asked("水".repeat(101), null, Checkers.OFFICERS, TODAY, Role.OFFICER, 1))
        .containsExactly("name lookback.name-too-long");
    assertThat(asked("水".repeat(100), null, Checkers.OFFICERS, TODAY, Role.OFFICER, 1)).isEmpty();
    assertThat(asked("水\u0007", null, Checkers.OFFICERS, TODAY, Role.OFFICER, 1))
        .containsExactly("name demand.registration.illegible");
  }

  @Test
  void nobodyButASupervisorSendsSupervisors() {
    assertThat(asked("水", null, Checkers.SUPERVISORS, TODAY, Role.OFFICER, 1))
        .containsExactly("checkers lookback.checkers-supervisors");
  }

  @Test
  void itIsDueTodayOrLater() {
    var yesterday = TODAY.minusDays(1);

    assertThat(asked("水", null, Checkers.OFFICERS, yesterday, Role.OFFICER, 1))
        .containsExactly("dueOn lookback.due-past");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "2001"})
  void aSampleHasASize(int size) {
    assertThat(asked("水", size, Checkers.OFFICERS, TODAY, Role.OFFICER, 5000))
        .containsExactly("sampleSize lookback.sample-size");
  }

  @Test
  void allAreCheckedOnlyWhereTheyAreNotTooMany() {
    assertThat(asked("水", null, Checkers.OFFICERS, TODAY, Role.OFFICER, 2000)).isEmpty();
    assertThat(asked("水", null, Checkers.OFFICERS, TODAY, Role.OFFICER, 2001))
        .containsExactly("sampleSize lookback.too-many");
    assertThat(asked("水", 2000, Checkers.OFFICERS, TODAY, Role.OFFICER, 90_000)).isEmpty();
  }

  // What a checker says

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SOLVED,   CONFIRMED, YES, -",
        "SOLVED,   CONFIRMED, NO,  -",
        "PARTLY,   CONFIRMED, NO,  -",
        "PARTLY,   CONFIRMED, YES, verdict lookback.check.not-as-recorded",
        "UNSOLVED, CONFIRMED, YES, verdict lookback.check.not-as-recorded",
        "UNSOLVED, REOPENED,  YES, -",
        "SOLVED,   REOPENED,  NO,  verdict lookback.check.solved"
      })
  void aVerdictSaysWhatWasFound(
      CheckFinding found, CheckVerdict verdict, VoterAnswer was, String no) {
    assertThat(said(found, verdict, null, null, was, null))
        .isEqualTo(no == null ? List.of() : List.of(no));
  }

  @Test
  void whatIsNotRealIsFollowedUpUntilADay() {
    assertThat(said(CheckFinding.PARTLY, CheckVerdict.NOT_REAL, null, null, VoterAnswer.YES, null))
        .containsExactly(
            "followUp lookback.check.follow-up-missing", "followUpBy lookback.check.follow-up-by");
    assertThat(not(TODAY.minusDays(1))).containsExactly("followUpBy lookback.check.follow-up-by");
    assertThat(not(TODAY)).isEmpty();
  }

  @Test
  void onlyWhatIsNotRealIsFollowedUp() {
    var answer =
        answer(CheckFinding.SOLVED, CheckVerdict.CONFIRMED, FollowUp.INSPECT, TODAY, TODAY);

    assertThat(answer.followUp()).isNull();
    assertThat(answer.followUpBy()).isNull();
  }

  @Test
  void whatCannotGoBackIsSaidSoAtTheVerdict() {
    assertThat(
            said(CheckFinding.UNSOLVED, CheckVerdict.REOPENED, null, null, VoterAnswer.NO, NO_UNIT))
        .containsExactly("verdict feedback.reopening.no-unit");
    assertThat(
            said(
                CheckFinding.UNSOLVED,
                CheckVerdict.NOT_REAL,
                FollowUp.RESEARCH,
                TODAY,
                VoterAnswer.NO,
                NO_UNIT))
        .isEmpty();
  }

  @Test
  void nobodyHasLookedTomorrow() {
    var answer = answer(CheckFinding.SOLVED, CheckVerdict.CONFIRMED, null, null, TODAY.plusDays(1));

    assertThat(
            broken(LookBackRules.CHECK, new Said(answer, VoterAnswer.NO, Optional.empty(), TODAY)))
        .containsExactly("checkedOn demand.day.ahead");
  }

  private static List<String> not(LocalDate by) {
    return said(
        CheckFinding.PARTLY, CheckVerdict.NOT_REAL, FollowUp.DELIBERATE, by, VoterAnswer.YES, null);
  }

  private static List<String> said(
      CheckFinding found,
      CheckVerdict verdict,
      FollowUp followUp,
      LocalDate followUpBy,
      VoterAnswer was,
      Reason obstacle) {
    var answer = answer(found, verdict, followUp, followUpBy, TODAY);
    return broken(LookBackRules.CHECK, new Said(answer, was, Optional.ofNullable(obstacle), TODAY));
  }

  private static CheckAnswer answer(
      CheckFinding found,
      CheckVerdict verdict,
      FollowUp followUp,
      LocalDate followUpBy,
      LocalDate checkedOn) {
    return new CheckAnswer(CheckWay.VISIT, checkedOn, found, "看过", verdict, followUp, followUpBy);
  }

  private static List<String> asked(
      String name, Integer size, Checkers checkers, LocalDate dueOn, Role role, int found) {
    var by = new Person("somebody", "某人", true, List.of(new Post("310117001-GW", role)));
    var wish = new CampaignWish(name, DemandQuery.openOf(null), size, checkers, dueOn);
    return broken(LookBackRules.BEGIN, new Asked(wish, by, found, TODAY));
  }

  private static <T> List<String> broken(List<Rule<T>> rules, T asked) {
    return rules.stream()
        .flatMap(rule -> rule.against(asked).stream())
        .map(reason -> reason.field() + " " + reason.code())
        .toList();
  }
}
