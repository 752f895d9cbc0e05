package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.Refused.refused;
import static org.lianxin.handling.Bench.CASE;
import static org.lianxin.handling.Bench.DUE;
import static org.lianxin.handling.Bench.HANDLER;
import static org.lianxin.handling.Bench.OFFICER;
import static org.lianxin.handling.Bench.TODAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.lianxin.calendar.Pause;
import org.lianxin.demand.MoreTimeEntity;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Verdict;

/** A month at most, from a reply due on 29 May 2026; today is 10 March. */
class PostponingTest {

  private final Bench bench = new Bench();
  private final Postponing postponing = bench.postponing;

  @Test
  void movesTheDueDayByAnApprovedExtensionAndKeepsBothDays() {
    var later = DUE.plusDays(20);
    postponing.askExtension(bench.order(), "等管线迁移", later, HANDLER);

    postponing.approveExtension(bench.order(), later.minusDays(5), null, OFFICER);

    verify(bench.deadlines).move(CASE, LimitKind.REPLY, "", later.minusDays(5));
    var decided = postponing.decided(bench.order()).get(0);
    assertThat(decided.askedUntil()).isEqualTo(later);
    assertThat(decided.dueBefore()).isEqualTo(DUE);
    assertThat(decided.dueAfter()).isEqualTo(later.minusDays(5));
    assertThat(bench.told)
        .containsExactly(
            "handling.timeline.extension-asked", "handling.timeline.extension-approved");
  }

  @Test
  void allowsAnExtensionToItsLastDay() {
    postponing.askExtension(bench.order(), "等管线迁移", DUE.plusMonths(1), HANDLER);

    assertThat(postponing.open(CASE, Postponement.EXTENSION).reason()).isEqualTo("等管线迁移");
  }

  @Test
  void refusesAnExtensionBeyondTheProfilesLimit() {
    var day = DUE.plusMonths(1).plusDays(1);
    var reason = new Object[] {day.toString(), DUE.plusMonths(1).toString(), "上海 19"};

    refused(
        () -> postponing.askExtension(bench.order(), "再等", day, HANDLER),
        Reason.of("askedUntil", "demand.extension.too-late", reason));

    postponing.askExtension(bench.order(), "再等", DUE.plusDays(1), HANDLER);
    refused(
        () -> postponing.approveExtension(bench.order(), day, null, OFFICER),
        Reason.of("newDay", "demand.extension.too-late", reason));
    verify(bench.deadlines, never()).move(any(), any(), any(), any());
  }

  @Test
  void countsASecondExtensionFromTheFirstDueDay() {
    bench.moves(LimitKind.REPLY, DUE, DUE.plusDays(20));

    assertThat(postponing.latest(bench.order())).isEqualTo(DUE.plusMonths(1));
  }

  @Test
  void refusesAnExtensionToADayThatIsNoLater() {
    refused(
        () -> postponing.askExtension(bench.order(), "再等", DUE, HANDLER),
        Reason.of("askedUntil", "demand.extension.no-later", DUE.toString(), DUE.toString()));
  }

  @Test
  void leavesTheDueDayWhenAnExtensionIsRefused() {
    postponing.askExtension(bench.order(), "再等", DUE.plusDays(3), HANDLER);

    postponing.refuse(CASE, Postponement.EXTENSION, "理由不足", OFFICER);

    verify(bench.deadlines, never()).move(any(), any(), any(), any());
    assertThat(postponing.decided(bench.order()).get(0).verdictReason()).isEqualTo("理由不足");
  }

  @Test
  void grantsNothingWithoutADayAndRefusesNothingWithoutAReason() {
    decided(Postponement.EXTENSION, Verdict.APPROVED, "newDay", "demand.extension.day-missing");
    decided(
        Postponement.SUSPENSION, Verdict.APPROVED, "newDay", "handling.extension.review-missing");
    decided(Postponement.EXTENSION, Verdict.REFUSED, "reason", "demand.extension.reason-missing");
    decided(Postponement.SUSPENSION, Verdict.REFUSED, "reason", "demand.extension.reason-missing");
  }

  private void decided(Postponement kind, Verdict verdict, String field, String code) {
    var said = new MoreTimeEntity.Grant(verdict, null, null);

    refused(() -> postponing.decide(bench.order(), kind, said, OFFICER), Reason.of(field, code));
  }

  @Test
  void letsNobodyDecideForHisOwnUnit() {
    when(bench.conflicts.exists(OFFICER, bench.order().unit())).thenReturn(true);

    var said = new MoreTimeEntity.Grant(Verdict.REFUSED, null, null);
    refused(
        () -> postponing.decide(bench.order(), Postponement.EXTENSION, said, OFFICER),
        Reason.of("", "handling.extension.own-house"));
    refused(
        () ->
            postponing.review(
                bench.order(),
                new ReviewSuspension.Answers("条件已具备。", ReviewSuspension.Finding.RESUMED),
                OFFICER),
        Reason.of("", "handling.extension.own-house"));
  }

  @Test
  void decidesByTheKindThatWasAskedFor() {
    postponing.askExtension(bench.order(), "再等", DUE.plusDays(9), HANDLER);
    postponing.askSuspension(bench.order(), "明年再办", TODAY.plusDays(30), HANDLER);

    var refusal = new MoreTimeEntity.Grant(Verdict.REFUSED, null, "不能再等");
    postponing.decide(bench.order(), Postponement.SUSPENSION, refusal, OFFICER);
    var consent = new MoreTimeEntity.Grant(Verdict.APPROVED, DUE.plusDays(9), null);
    postponing.decide(bench.order(), Postponement.EXTENSION, consent, OFFICER);

    verify(bench.deadlines).move(CASE, LimitKind.REPLY, "", DUE.plusDays(9));
    assertThat(bench.told)
        .endsWith("handling.timeline.suspension-refused", "handling.timeline.extension-approved");
  }

  @Test
  void decidesNothingTwice() {
    postponing.askExtension(bench.order(), "再等", DUE.plusDays(3), HANDLER);
    postponing.refuse(CASE, Postponement.EXTENSION, "理由不足", OFFICER);

    assertThatThrownBy(
            () -> postponing.approveExtension(bench.order(), DUE.plusDays(3), null, OFFICER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsTheClockStandUntilTheReviewOfASuspension() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(bench.order(), "等规划批准", review, HANDLER);

    postponing.approveSuspension(bench.order(), review, "半年后再看", OFFICER);

    var stands = new Pause(TODAY.plusDays(1), review);
    verify(bench.deadlines).pause(CASE, LimitKind.REPLY, "", stands);
    assertThat(postponing.suspension(bench.order()).orElseThrow().dueAfter())
        .isEqualTo(DUE.plusDays(60));
    assertThat(bench.published).containsExactly(new SuspensionApproved(CASE, review));
  }

  @Test
  void refusesAReviewWithinARestThatRuns() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(bench.order(), "等规划批准", review, HANDLER);
    postponing.approveSuspension(bench.order(), review, null, OFFICER);

    refused(
        () -> postponing.askSuspension(bench.order(), "等", TODAY.plusDays(30), HANDLER),
        Reason.of("askedUntil", "handling.extension.review-covered", review.toString()));
    postponing.askSuspension(bench.order(), "还要等", TODAY.plusDays(61), HANDLER);
  }

  @Test
  void keepsWhatWasFoundAtTheReview() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(bench.order(), "等规划批准", review, HANDLER);
    postponing.approveSuspension(bench.order(), review, null, OFFICER);

    postponing.review(
        bench.order(),
        new ReviewSuspension.Answers("规划已批", ReviewSuspension.Finding.RESUMED),
        OFFICER);

    assertThat(bench.told).endsWith("handling.timeline.suspension-reviewed");
  }

  @Test
  void countsNoSuspendedDayAgainstAnExtension() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(bench.order(), "等规划批准", review, HANDLER);
    postponing.approveSuspension(bench.order(), review, null, OFFICER);

    assertThat(postponing.latest(bench.order())).isEqualTo(DUE.plusDays(60).plusMonths(1));
  }

  @Test
  void refusesAReviewThatIsPastOrMoreThanAYearAhead() {
    refused(
        () -> postponing.askSuspension(bench.order(), "等", TODAY, HANDLER),
        Reason.of("askedUntil", "handling.extension.review-past", TODAY.toString()));
    var far = TODAY.plusYears(1).plusDays(1);
    refused(
        () -> postponing.askSuspension(bench.order(), "等", far, HANDLER),
        Reason.of(
            "askedUntil",
            "handling.extension.review-too-far",
            far.toString(),
            TODAY.plusYears(1).toString()));
  }

  @Test
  void movesTheLimitOfARehandlingWhileItRuns() {
    bench.runs(LimitKind.REHANDLING, DUE);
    postponing.askExtension(bench.order(), "再等", DUE.plusDays(3), HANDLER);

    postponing.approveExtension(bench.order(), DUE.plusDays(3), null, OFFICER);

    verify(bench.deadlines).move(CASE, LimitKind.REHANDLING, "", DUE.plusDays(3));
  }
}
