package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lianxin.Refused.refused;
import static org.lianxin.handling.Bench.CASE;
import static org.lianxin.handling.Bench.HANDLER;
import static org.lianxin.handling.Bench.TODAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal.Reason;

/** What the other units write, and how often a lead may find it empty. */
class CoOpinionsTest {

  private static final String JW = "310117-JW";
  private static final DraftReply.Answers SOLVED =
      new DraftReply.Answers("已改造。", "已采纳", Outcome.SOLVED, null, false, null);

  private final Bench bench = new Bench();

  @BeforeEach
  void anotherUnit() {
    bench.orderIs(HandlingMode.LEAD, 1, JW);
  }

  @Test
  void areShownToTheLeadFirst() {
    assertThat(give("同意。")).isTrue();

    bench.coOpinions.accept(CASE, 0, HANDLER);
    assertThat(bench.told)
        .containsExactly("handling.timeline.opinion-given", "handling.timeline.opinion-accepted");
  }

  @Test
  void areNobodysToCheckWhereEachAnswersForItself() {
    bench.orderIs(HandlingMode.SEPARATE, 1, JW);

    assertThat(give("已修。")).isFalse();
  }

  @Test
  void getALimitOfTheirOwnWhenTheLeadFindsThemEmpty() {
    give("同意。");
    bench.coOpinions.sendBack(CASE, 0, "没有写明配合哪些工作", HANDLER);

    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION_AGAIN, JW, "310117-JW.HANDLER");
    assertThat(bench.coOpinions.isSentBack(CASE, bench.coUnits.at(CASE, 0))).isTrue();
    assertThat(bench.coOpinions.of(bench.order())).isEmpty();
  }

  @Test
  void holdTheReplyBackUntilTheyAreGivenAgain() {
    bench.deputyIsHeard();
    give("同意。");
    bench.coOpinions.sendBack(CASE, 0, "没有写明配合哪些工作", HANDLER);
    refused(
        () -> bench.replies.draft(CASE, SOLVED, HANDLER),
        Reason.of("", "handling.reply.opinions-open"));

    give("五月前完成管线迁移。");
    bench.coOpinions.sign(CASE, 0, "jw.leader", "secret");
    bench.replies.draft(CASE, SOLVED, HANDLER);

    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION_AGAIN, JW);
    assertThat(bench.replies.opinions(bench.order()))
        .containsExactly(new CoOpinion(0, JW, "五月前完成管线迁移。", "jw.handler", TODAY, Optional.empty()));
    assertThat(bench.opinions.rows).as("the empty one is kept").hasSize(2);
  }

  @Test
  void areSentBackOnceOnly() {
    give("同意。");
    bench.coOpinions.sendBack(CASE, 0, "没有写明配合哪些工作", HANDLER);

    assertThat(give("还是同意。")).as("whether the lead is asked again").isFalse();
  }

  @Test
  void areNotSentBackBeforeTheyAreGivenAndNotTwice() {
    assertThatIllegalStateException()
        .isThrownBy(() -> bench.coOpinions.sendBack(CASE, 0, "空", HANDLER));
    give("同意。");
    bench.coOpinions.sendBack(CASE, 0, "空", HANDLER);
    assertThatIllegalStateException()
        .isThrownBy(() -> bench.coOpinions.sendBack(CASE, 0, "空", HANDLER));
  }

  @Test
  void haveLeftTheUnitWhenItsPrincipalHasSigned() {
    give("同意。");
    verify(bench.deadlines, never()).meet(CASE, LimitKind.CO_OPINION, JW);

    bench.coOpinions.sign(CASE, 0, "jw.leader", "secret");

    verify(bench.signing).sign(bench.opinions.rows.get(0), "jw.leader", "secret");
    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION, JW);
    assertThat(bench.told)
        .containsExactly("handling.timeline.opinion-given", "handling.timeline.opinion-signed");
  }

  @Test
  void areWrittenAnewWhereThePrincipalDoesNotSign() {
    give("同意。");
    bench.coOpinions.takeBack(CASE, 0, "请写明配合哪些工作", "jw.leader");

    assertThat(give("五月前完成管线迁移。")).as("the lead has still to look").isTrue();

    assertThat(bench.opinions.rows).as("the lead sent nothing back").hasSize(1);
    assertThat(bench.opinions.rows.get(0).shown().text()).isEqualTo("五月前完成管线迁移。");
    assertThat(bench.opinions.rows.get(0).takenBack()).isEmpty();
    verify(bench.deadlines, never()).begin(eq(CASE), any(), any(), any());
  }

  @Test
  void ofASecondTryAreOfTheSecondLimitWhateverThePrincipalSays() {
    give("同意。");
    bench.coOpinions.sendBack(CASE, 0, "没有写明配合哪些工作", HANDLER);
    give("还是同意。");
    bench.coOpinions.takeBack(CASE, 0, "请写明", "jw.leader");

    assertThat(give("五月前完成管线迁移。")).as("whether the lead is asked again").isFalse();
    bench.coOpinions.sign(CASE, 0, "jw.leader", "secret");

    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION_AGAIN, JW);
    assertThat(bench.opinions.rows).hasSize(2);
  }

  @Test
  void areGivenOnce() {
    give("同意。");

    assertThatIllegalStateException().isThrownBy(() -> give("又同意。"));
  }

  private boolean give(String words) {
    return bench.coOpinions.give(CASE, 0, words, "jw.handler");
  }
}
