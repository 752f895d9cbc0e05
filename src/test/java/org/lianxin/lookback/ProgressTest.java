package org.lianxin.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianxin.feedback.Measures.Share;
import org.lianxin.feedback.VoterAnswer;

/** The rates of a look-back, and what goes into them. */
class ProgressTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  /** 大连: 1,801 suggestions one by one, 59.5 percent solved before and 73.6 percent after. */
  @Test
  void areThoseOfTheDocumentsWhenCountedAsTheyDid() {
    var checks =
        IntStream.range(0, 1801)
            .mapToObj(
                at -> {
                  var was = at < 1072 ? VoterAnswer.YES : VoterAnswer.NO;
                  var found = at < 1326 ? CheckFinding.SOLVED : CheckFinding.UNSOLVED;
                  var verdict = at < 1326 ? CheckVerdict.CONFIRMED : CheckVerdict.NOT_REAL;
                  return check(at, was, found, verdict, null, null);
                })
            .toList();

    var progress = LookBackProgress.of(checks, Set.of());

    assertThat(progress.before()).isEqualTo(new Share(1072, 1801));
    assertThat(progress.after()).isEqualTo(new Share(1326, 1801));
    assertThat(progress.before().percent()).contains(new BigDecimal("59.5"));
    assertThat(progress.after().percent()).contains(new BigDecimal("73.6"));
    assertThat(progress.checked()).isEqualTo(new Share(1801, 1801));
    assertThat(progress.confirmed()).isEqualTo(new Share(1326, 1801));
    assertThat(progress.notReal()).isEqualTo(new Share(475, 1801));
    assertThat(progress.reopened()).isEqualTo(new Share(0, 1801));
  }

  @Test
  void countAsBeforeWhatNobodyHasLookedAt() {
    var open = check(1, VoterAnswer.YES, null, null, null, null);
    var unsolved = check(2, VoterAnswer.NO, null, null, null, null);

    var progress = LookBackProgress.of(List.of(open, unsolved), Set.of());

    assertThat(progress.checked()).isEqualTo(new Share(0, 2));
    assertThat(progress.after()).isEqualTo(new Share(1, 2)).isEqualTo(progress.before());
    assertThat(progress.confirmed().percent()).isEqualTo(Optional.empty());
  }

  @Test
  void countWhatTurnedOutUnsolvedAsUnsolvedWhateverTheRecordSaid() {
    var one = check(1, VoterAnswer.YES, CheckFinding.PARTLY, CheckVerdict.NOT_REAL, null, null);

    assertThat(LookBackProgress.of(List.of(one), Set.of()).after()).isEqualTo(new Share(0, 1));
  }

  @Test
  void countWhatTheFollowUpSolved() {
    var one =
        check(
            1,
            VoterAnswer.NO,
            CheckFinding.UNSOLVED,
            CheckVerdict.NOT_REAL,
            CheckFinding.SOLVED,
            false);

    assertThat(LookBackProgress.of(List.of(one), Set.of()).after()).isEqualTo(new Share(1, 1));
  }

  @Test
  void countWhatIsHandledAgainOnlyWhenItsVoterSaysSo() {
    var atOnce =
        check(1, VoterAnswer.YES, CheckFinding.UNSOLVED, CheckVerdict.REOPENED, null, null);
    var later =
        check(
            2,
            VoterAnswer.NO,
            CheckFinding.UNSOLVED,
            CheckVerdict.NOT_REAL,
            CheckFinding.PARTLY,
            true);
    var both = List.of(atOnce, later);

    assertThat(LookBackProgress.of(both, Set.of()).after()).isEqualTo(new Share(0, 2));
    assertThat(LookBackProgress.of(both, Set.of(later.caseNo())).after())
        .isEqualTo(new Share(1, 2));
    assertThat(LookBackProgress.of(both, Set.of()).reopened()).isEqualTo(new Share(2, 2));
    assertThat(LookBackProgress.of(both, Set.of()).notReal()).isEqualTo(new Share(1, 2));
  }

  private static LookBackCheck check(
      int at,
      VoterAnswer was,
      CheckFinding found,
      CheckVerdict verdict,
      CheckFinding after,
      Boolean isReopenedAfter) {
    return new LookBackCheck(
        at,
        1,
        "XQ-2026-%06d".formatted(at),
        was,
        CheckWay.VISIT,
        DAY,
        found,
        verdict,
        null,
        null,
        "supervisor",
        after,
        isReopenedAfter);
  }
}
