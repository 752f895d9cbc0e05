package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.Refused.refused;
import static org.lianxin.handling.Bench.ARBITER;
import static org.lianxin.handling.Bench.CASE;
import static org.lianxin.handling.Bench.HANDLER;
import static org.lianxin.handling.Bench.OFFICE;
import static org.lianxin.handling.Bench.TODAY;
import static org.lianxin.handling.Bench.UNIT;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.test.util.ReflectionTestUtils;

/** What becomes of a part that one of the other units takes for none of its own. */
class CoReturnsTest {

  private static final String JW = "310117-JW";
  private static final String CGJ = "310117-CGJ";
  private static final String LRJ = "310117-LRJ";
  private static final Objection NOT_OURS =
      new Objection(ReturnReason.NOT_OUR_DUTY, "绿化归绿容局管。", LRJ);

  private final Bench bench = new Bench();

  @BeforeEach
  void twoOthersWereAskedAWeekAgo() {
    bench.orderIs(HandlingMode.LEAD, 1, JW, CGJ);
    bench.wasAsked(JW, TODAY.minusDays(7));
    bench.wasAsked(CGJ, TODAY.minusDays(7));
    bench.wasAsked(LRJ, TODAY);
  }

  @AfterEach
  void theLimitOfTheReplyRunsOn() {
    verify(bench.deadlines, never()).begin(anyString(), eq(LimitKind.REPLY), anyString());
    verify(bench.deadlines, never()).meet(CASE, LimitKind.REPLY);
    verify(bench.deadlines, never()).move(any(), any(), any(), any());
  }

  private void giveBack(int part) {
    bench.coReturns.giveBack(CASE, part, NOT_OURS, "jw.handler");
  }

  @Test
  void goesToTheOfficeThatAssignedTheOrder() {
    giveBack(0);

    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION, JW);
    verify(bench.deadlines).begin(CASE, LimitKind.REASSIGNMENT, JW, OFFICE + ".OFFICER");
    assertThat(bench.coReturns.decider(CASE, 0)).isEqualTo(OFFICE);
    assertThat(bench.coReturns.decidedWithin(CASE, 0)).isEqualTo(LimitKind.REASSIGNMENT);
    assertThat(bench.published).containsExactly(new CoUnitReturned(bench.order(), JW));
    assertThat(bench.coReturns.of(CASE, 0))
        .extracting(ReturnEntity::unit, ReturnEntity::objection)
        .containsExactly(tuple(JW, NOT_OURS));
  }

  @Test
  void isRefusedAfterTheWindowOfAWholeOrder() {
    bench.wasAsked(JW, TODAY.minusDays(8));

    refused(
        () -> giveBack(0),
        Reason.of("decision", "handling.co-return.window-over", TODAY.minusDays(1).toString()));
    assertThat(bench.returned).isEmpty();
  }

  @Test
  void isNotPossibleWhileTheOfficeStillDecides() {
    giveBack(0);

    assertThatIllegalStateException().isThrownBy(() -> giveBack(0));
  }

  @Test
  void isRefusedOnceTheUnitHasGivenAnOpinion() {
    bench.coOpinions.give(CASE, 0, "同意。", "jw.handler");
    bench.coOpinions.sendBack(CASE, 0, "没有写明配合哪些工作", HANDLER);

    refused(() -> giveBack(0), Reason.of("decision", "handling.co-return.answered"));
  }

  @Test
  void isNotTakenTwiceFromAUnitThatTheOfficeHoldsTo() {
    giveBack(0);
    bench.coReturns.insist(CASE, 0, "职责在你单位。");

    verify(bench.deadlines).meet(CASE, LimitKind.REASSIGNMENT, JW);
    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION, JW, "310117-JW.HANDLER");
    assertThat(bench.order().coUnits()).containsExactly(JW, CGJ);
    assertThat(bench.published).contains(new CoUnitNamed(bench.order(), JW));
    refused(() -> giveBack(0), Reason.of("decision", "handling.co-return.settled"));
  }

  @Test
  void givesThePartAndALimitOfItsOwnToAnotherUnit() {
    giveBack(0);
    bench.coReturns.replace(CASE, 0, LRJ, "绿化归你单位。");

    verify(bench.deadlines).meet(CASE, LimitKind.REASSIGNMENT, JW);
    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION, LRJ, "310117-LRJ.HANDLER");
    assertThat(bench.order().coUnits()).containsExactly(LRJ, CGJ);
    assertThat(bench.coUnits.at(CASE, 0).words()).isEqualTo("绿化归你单位。");
    assertThat(bench.published).contains(new CoUnitNamed(bench.order(), LRJ));
    bench.coOpinions.give(CASE, 0, "可以移植行道树。", "lrj.handler");
    bench.coOpinions.sign(CASE, 0, "lrj.leader", "secret");
    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION, LRJ);
  }

  @Test
  void goesToTheArbiterTheSecondTimeWhoseWordEndsIt() {
    giveBack(0);
    bench.coReturns.replace(CASE, 0, LRJ, "绿化归你单位。");
    giveBack(0);

    verify(bench.deadlines).begin(CASE, LimitKind.ARBITRATION, LRJ, ARBITER + ".OFFICER");
    assertThat(bench.coReturns.decider(CASE, 0)).isEqualTo(ARBITER);
    bench.coReturns.replace(CASE, 0, JW, "裁定由你单位会办。");
    verify(bench.deadlines).meet(CASE, LimitKind.ARBITRATION, LRJ);
    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION, JW, "310117-JW.HANDLER");
    refused(() -> giveBack(0), Reason.of("decision", "handling.co-return.settled"));
  }

  @Test
  void letsAUnitGoThatTheReplyThenWaitsForNoMore() {
    giveBack(0);
    bench.coReturns.drop(CASE, 0, null, "无需会办。");
    bench.coOpinions.give(CASE, 1, "同意。", "cgj.handler");
    bench.deputyIsHeard();

    bench.replies.draft(
        CASE, new DraftReply.Answers("已改造。", "已采纳", Outcome.SOLVED, null, false, null), HANDLER);

    assertThat(bench.order().coUnits()).containsExactly(CGJ);
    assertThat(bench.drafts.rows).hasSize(1);
    assertThat(bench.coUnits.takenOver(CASE)).isEmpty();
    verify(bench.deadlines, never()).begin(eq(CASE), eq(LimitKind.CO_OPINION), any(), any());
  }

  @Test
  void asksNoOpinionsOfALeadWhoseOnlyOtherUnitWasLetGo() {
    bench.orderIs(HandlingMode.LEAD, 1, JW);
    giveBack(0);
    bench.coReturns.drop(CASE, 0, null, "无需会办。");
    bench.deputyIsHeard();

    bench.replies.draft(
        CASE, new DraftReply.Answers("已改造。", null, Outcome.SOLVED, null, false, null), HANDLER);

    assertThat(bench.drafts.rows).hasSize(1);
    assertThat(bench.work.begin(CASE).coUnitCount()).isZero();
  }

  @Test
  void leavesThePartOfASeparateUnitToWhoHasNotAnsweredYet() {
    bench.orderIs(HandlingMode.SEPARATE, 1, JW, CGJ, LRJ);
    ReflectionTestUtils.setField(bench.coUnits.at(CASE, 1), "id", 11L);
    giveBack(0);
    bench.coOpinions.give(CASE, 2, "已移植。", "lrj.handler");
    assertThat(bench.coReturns.heirs(CASE)).containsExactly(UNIT, CGJ);

    bench.coReturns.drop(CASE, 0, CGJ, "人行道由你单位一并修。");

    assertThat(bench.order().coUnits()).containsExactly(CGJ, LRJ);
    assertThat(bench.coUnits.takenOver(CASE))
        .extracting(CoUnitEntity::unit, part -> part.heir().orElseThrow(), CoUnitEntity::words)
        .containsExactly(tuple(JW, CGJ, "人行道由你单位一并修。"));
    verify(bench.held).findById(11L);
  }

  @Test
  void holdsNobodyWhenTheLeadTakesThePartOver() {
    bench.orderIs(HandlingMode.SEPARATE, 1, JW, CGJ);
    ReflectionTestUtils.setField(bench.coUnits.at(CASE, 1), "id", 11L);
    giveBack(0);

    bench.coReturns.drop(CASE, 0, UNIT, "由你单位一并答复。");

    verify(bench.held, never()).findById(anyLong());
  }

  @Test
  void staysWithWhoHasThePartInARehandling() {
    bench.orderIs(HandlingMode.SEPARATE, 1, JW, CGJ);
    giveBack(0);
    bench.coReturns.drop(CASE, 0, CGJ, "由你单位一并修。");

    var again = bench.entity().again("仍然积水", "deputy", TODAY.atStartOfDay());

    assertThat(again.coUnits())
        .extracting(CoUnitEntity::part, CoUnitEntity::unit, CoUnitEntity::isAsked)
        .containsExactly(tuple(0, CGJ, true), tuple(1, JW, false));
    assertThat(again.coUnits()).allMatch(CoUnitEntity::isSettled);
    assertThat(again.coUnits().get(1).heir()).contains(CGJ);
  }

  @Test
  void asksEveryUnitOnceInOnePass() {
    bench.work.begin(CASE);

    verify(bench.deadlines, times(1)).begin(CASE, LimitKind.CO_OPINION, JW, "310117-JW.HANDLER");
  }
}
