package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.Refused.refused;
import static org.lianxin.handling.Bench.CASE;
import static org.lianxin.handling.Bench.DEPUTY;
import static org.lianxin.handling.Bench.HANDLER;
import static org.lianxin.handling.Bench.TODAY;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.demand.DemandStatus;
import org.lianxin.shared.Refusal.Reason;

class RepliesTest {

  private static final DraftReply.Answers SOLVED = answer(Outcome.SOLVED, "积水点已改造完成。", null);

  private final Bench bench = new Bench();

  @Test
  void draftsAReplyAndTellsIt() {
    bench.deputyIsHeard();

    bench.replies.draft(CASE, SOLVED, HANDLER);

    var reply = new Reply(CASE, 1, 1, Outcome.SOLVED, "积水点已改造完成。", Optional.empty(), "", HANDLER);
    assertThat(bench.replies.current(CASE)).isEqualTo(reply);
    assertThat(bench.published).containsExactly(new ReplyDrafted(reply));
    verify(bench.demands).moveTo(CASE, DemandStatus.REPLY_DRAFTED);
  }

  @Test
  void refusesAReplyWithoutAContactWithTheDeputy() {
    refused(
        () -> bench.replies.draft(CASE, SOLVED, HANDLER),
        Reason.of("", "handling.reply.no-contact"));
    assertThat(bench.drafts.rows).isEmpty();
  }

  @Test
  void refusesAReplyOfARehandlingWithoutANewContact() {
    bench.deputyIsHeard();
    bench.orderIs(HandlingMode.SOLE, 2);

    refused(
        () -> bench.replies.draft(CASE, SOLVED, HANDLER),
        Reason.of("", "handling.reply.no-contact"));
  }

  @Test
  void refusesADraftByTheDeputyOfTheCase() {
    bench.deputyIsHeard();

    refused(
        () -> bench.replies.draft(CASE, SOLVED, DEPUTY), Reason.of("", "handling.work.own-deputy"));
  }

  @Test
  void refusesAReplyBeforeEveryOtherUnitHasWritten() {
    bench.orderIs(HandlingMode.SEPARATE, 1, "310117-JW", "310117-CGJ");
    bench.deputyIsHeard();
    bench.coOpinions.give(CASE, 0, "本单位所办部分已完成", "jianwei.handler");

    refused(
        () -> bench.replies.draft(CASE, SOLVED, HANDLER),
        Reason.of("", "handling.reply.opinions-open"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"IN_PROGRESS", "PLANNED"})
  void asksADayInTheFutureOfEveryPromise(Outcome outcome) {
    bench.deputyIsHeard();

    refused(
        () -> bench.replies.draft(CASE, answer(outcome, "正在施工。", null), HANDLER),
        Reason.of("promisedOn", "handling.reply.promise-without-day"));
    refused(
        () -> bench.replies.draft(CASE, answer(outcome, "正在施工。", TODAY), HANDLER),
        Reason.of("promisedOn", "handling.reply.promise-past", TODAY.toString()));
    bench.replies.draft(CASE, answer(outcome, "正在施工。", TODAY.plusDays(1)), HANDLER);

    assertThat(bench.replies.current(CASE).promisedOn()).contains(TODAY.plusDays(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"IN_PROGRESS", "PLANNED"})
  void refusesADayWithoutAPromise(Outcome outcome) {
    bench.deputyIsHeard();

    refused(
        () -> bench.replies.draft(CASE, answer(outcome, "如下。", TODAY.plusDays(9)), HANDLER),
        Reason.of("promisedOn", "handling.reply.day-without-promise"));
  }

  @Test
  void asksTheLeadWhatItMadeOfTheOthersOpinions() {
    bench.orderIs(HandlingMode.LEAD, 1, "310117-JW");
    bench.deputyIsHeard();
    bench.coOpinions.give(CASE, 0, "建议先迁管线", "jianwei.handler");

    refused(
        () -> bench.replies.draft(CASE, SOLVED, HANDLER),
        Reason.of("coOpinionsUsed", "handling.reply.opinions-missing"));
    bench.replies.draft(
        CASE,
        new DraftReply.Answers("已改造。", "已采纳建委意见", Outcome.SOLVED, null, false, null),
        HANDLER);

    assertThat(bench.replies.current(CASE).coOpinionsUsed()).isEqualTo("已采纳建委意见");
  }

  @Test
  void asksNoOpinionsWhereEachAnswersForItself() {
    bench.orderIs(HandlingMode.SEPARATE, 1, "310117-JW");
    bench.deputyIsHeard();
    bench.coOpinions.give(CASE, 0, "本单位所办部分已完成", "jianwei.handler");

    bench.replies.draft(CASE, SOLVED, HANDLER);

    assertThat(bench.drafts.rows).hasSize(1);
  }

  /** The reply that a real unit marked as solved (rule doubtful-outcome). */
  @Test
  void doubtsASolutionThatIsNotInThePlan() {
    bench.deputyIsHeard();
    var words = "因无资金，该路段暂未列入计划。";

    refused(
        () -> bench.replies.draft(CASE, answer(Outcome.SOLVED, words, null), HANDLER),
        Reason.of("isOutcomeConfirmed", "handling.reply.outcome-doubted", "未列入计划"));
    refused(
        () ->
            bench.replies.draft(
                CASE,
                new DraftReply.Answers(words, null, Outcome.SOLVED, null, true, null),
                HANDLER),
        Reason.of("outcomeReason", "handling.reply.outcome-unexplained", "未列入计划"));
    bench.replies.draft(
        CASE, new DraftReply.Answers(words, null, Outcome.SOLVED, null, true, "已由社会资金改造"), HANDLER);

    assertThat(bench.drafts.rows).hasSize(1);
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    bench.orderIs(HandlingMode.LEAD, 1, "310117-JW");
    bench.deputyIsHeard();
    bench.coOpinions.give(CASE, 0, "建议先迁管线", "jianwei.handler");

    refused(
        () -> bench.replies.draft(CASE, answer(Outcome.PLANNED, "明年实施。", null), HANDLER),
        Reason.of("promisedOn", "handling.reply.promise-without-day"),
        Reason.of("coOpinionsUsed", "handling.reply.opinions-missing"));
  }

  @Test
  void keepsTheRejectedDraftAndNumbersTheNext() {
    bench.deputyIsHeard();
    bench.replies.draft(CASE, SOLVED, HANDLER);

    bench.replies.reject(CASE, "没有回应第二个问题", "shuiwu.leader");
    assertThat(bench.replies.rejected(bench.order()).flatMap(ReplyEntity::rejection))
        .contains("没有回应第二个问题");

    bench.replies.draft(CASE, SOLVED, HANDLER);
    assertThat(bench.drafts.rows).hasSize(2);
    assertThat(bench.replies.current(CASE).version()).isEqualTo(2);
    assertThat(bench.replies.rejected(bench.order())).isEmpty();
  }

  @Test
  void beginsWithTheFirstVersionInEveryRound() {
    bench.deputyIsHeard();
    bench.replies.draft(CASE, SOLVED, HANDLER);
    bench.orderIs(HandlingMode.SOLE, 2);
    bench.deputyIsHeard();

    bench.replies.draft(CASE, SOLVED, HANDLER);

    assertThat(bench.replies.current(CASE))
        .extracting(Reply::round, Reply::version)
        .containsExactly(2, 1);
  }

  @Test
  void hasNoReplyBeforeOneIsDrafted() {
    assertThat(bench.replies.find(CASE)).isEmpty();
    assertThatThrownBy(() -> bench.replies.current(CASE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CASE);
  }

  private static DraftReply.Answers answer(Outcome outcome, String text, LocalDate promisedOn) {
    return new DraftReply.Answers(text, null, outcome, promisedOn, false, null);
  }
}
