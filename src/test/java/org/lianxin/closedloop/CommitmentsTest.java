package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.Commitment.Rating;
import org.lianxin.closedloop.Commitment.Satisfaction;
import org.lianxin.closedloop.Commitment.Solution;
import org.lianxin.closedloop.Commitment.State;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.handling.Outcome;
import org.lianxin.intake.Verification;

class CommitmentsTest {

  private static final LocalDate PROMISED = LocalDate.of(2026, 12, 31);

  private final CaseOnPaper paper = new CaseOnPaper();
  private final Commitments commitments = paper.commitments;

  @BeforeEach
  void promise() {
    paper.ordered(1).drafted(1, "年底前完成", Outcome.IN_PROGRESS, Optional.of(PROMISED)).answered();
    commitments.make(CASE);
  }

  @Test
  void remindsInTheMorningAWeekBefore() {
    assertThat(commitments.get(CASE).remindAt()).isEqualTo(Instant.parse("2026-12-24T01:00:00Z"));
    assertThat(commitments.get(CASE).end()).isEqualTo(Instant.parse("2026-12-31T15:59:59Z"));
  }

  @Test
  void namesWhoSignedThePromiseAndWhen() {
    assertThat(commitments.notes(CASE))
        .extracting(CommitmentNote::actor, CommitmentNote::at)
        .containsExactly(tuple("leader", TODAY.atTime(10, 0)));
  }

  @Test
  void isRatedByWhoCarriedTheSuggestion() {
    var carried = new CaseOnPaper();
    carried.carriedBy("carrier");
    carried.ordered(1).drafted(1, "年底前完成", Outcome.IN_PROGRESS, Optional.of(PROMISED)).answered();

    carried.commitments.make(CASE);

    assertThat(carried.commitments.get(CASE).deputy()).isEqualTo("carrier");
    assertThat(commitments.get(CASE).deputy()).isEqualTo("deputy");
  }

  @Test
  void keepsAPromiseOnTheSpotWithWhoGaveIt() {
    var spot = new CaseOnPaper();
    var given = Instant.parse("2026-02-27T03:00:00Z");
    when(spot.verifications.find(CASE))
        .thenReturn(
            Optional.of(
                new Verification(
                    CASE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    IntakeOutcome.ANSWERED_ON_SPOT,
                    "下月装灯。",
                    Optional.empty(),
                    Optional.of(new Verification.Promise("SZS", "站长某某", PROMISED)),
                    "deputy",
                    given)));

    spot.commitments.make(CASE);

    assertThat(spot.commitments.get(CASE))
        .returns("SZS", Commitment::unit)
        .returns(PROMISED, Commitment::promisedOn);
    assertThat(spot.commitments.notes(CASE))
        .extracting(CommitmentNote::actor, CommitmentNote::at)
        .containsExactly(tuple("站长某某", LocalDateTime.of(2026, 2, 27, 11, 0)));
  }

  @Test
  void isPutOffTwiceByTheUnitAndThenByTheOfficeAlone() {
    commitments.postpone(CASE, TODAY.plusDays(30), "材料未到", "handler");
    commitments.postpone(CASE, TODAY.plusDays(60), "仍未到", "handler");

    Refusals.of(() -> commitments.postpone(CASE, TODAY.plusDays(90), "还没到", "handler"))
        .containsExactly("closedloop.commitment.postponed-out");
    commitments.carryOn(CASE, TODAY.plusDays(90), "最后一次", "officer");
    assertThat(commitments.get(CASE).promisedOn()).isEqualTo(TODAY.plusDays(90));
    assertThat(commitments.get(CASE).firstPromisedOn()).isEqualTo(PROMISED);
  }

  @Test
  void refusesADayThatIsMissingPastOrTooFar() {
    Refusals.of(() -> commitments.postpone(CASE, null, "材料未到", "handler"))
        .containsExactly("closedloop.commitment.day-missing");
    Refusals.of(() -> commitments.postpone(CASE, TODAY, "材料未到", "handler"))
        .containsExactly("closedloop.commitment.day-past");
    Refusals.of(() -> commitments.carryOn(CASE, TODAY.plusMonths(12).plusDays(1), "再等", "officer"))
        .containsExactly("closedloop.commitment.day-far");
    commitments.carryOn(CASE, TODAY.plusMonths(12), "再等", "officer");
  }

  @Test
  void isFulfilledWhenTheDeputyFindsItSolvedHoweverSatisfied() {
    commitments.report(CASE, true, "已完工", "handler");
    commitments.rate(
        CASE, new Rating(Solution.SOLVED, Satisfaction.DISSATISFIED), "拖得太久", "deputy");

    assertThat(commitments.get(CASE).state()).isEqualTo(State.FULFILLED);
    assertThat(paper.published).contains(new CommitmentEnded(CASE, true));
    assertThat(commitments.get(CASE).rating())
        .contains(new Rating(Solution.SOLVED, Satisfaction.DISSATISFIED));
  }

  @Test
  void asksWhyWhenItIsNotSolvedOrTheDeputyIsNotSatisfied() {
    for (var rating :
        List.of(
            new Rating(Solution.UNSOLVED, Satisfaction.SATISFIED),
            new Rating(Solution.SOLVED, Satisfaction.DISSATISFIED))) {
      Refusals.of(() -> commitments.rate(CASE, rating, null, "deputy"))
          .containsExactly("closedloop.commitment.opinion-missing");
    }
  }

  @Test
  void staysOpenUntilTheOfficeDecidesThatItWasNotKept() {
    commitments.report(CASE, false, "资金没有落实", "handler");
    commitments.rate(
        CASE, new Rating(Solution.UNSOLVED, Satisfaction.DISSATISFIED), "没动工", "deputy");
    assertThat(commitments.get(CASE).state()).isEqualTo(State.OPEN);

    commitments.giveUp(CASE, "承办单位已说明情况", "officer");

    assertThat(commitments.get(CASE).state()).isEqualTo(State.UNFULFILLED);
    assertThat(paper.published).contains(new CommitmentEnded(CASE, false));
    assertThat(commitments.notes(CASE))
        .extracting(CommitmentNote::kind, CommitmentNote::actor)
        .containsExactly(
            tuple(CommitmentNote.Kind.MADE, "leader"),
            tuple(CommitmentNote.Kind.UNABLE, "handler"),
            tuple(CommitmentNote.Kind.RATED, "deputy"),
            tuple(CommitmentNote.Kind.UNFULFILLED, "officer"));
  }
}
