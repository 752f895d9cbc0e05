package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.Refused.refused;
import static org.lianxin.handling.Bench.CASE;
import static org.lianxin.handling.Bench.DEPUTY;
import static org.lianxin.handling.Bench.HANDLER;
import static org.lianxin.handling.Bench.RECEIVED;
import static org.lianxin.handling.Bench.TODAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.DemandStatus;
import org.lianxin.directory.Level;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal.Reason;

class UnitWorkTest {

  private final Bench bench = new Bench();

  @Test
  void startsTheLimitsOfTheFirstContactAndOfEveryOpinion() {
    bench.orderIs(HandlingMode.LEAD, 1, "310117-JW", "310117-CGJ");

    assertThat(bench.work.begin(CASE)).isEqualTo(new UnitWork.Found(false, 2));

    verify(bench.demands).moveTo(CASE, DemandStatus.HANDLING);
    verify(bench.deadlines).begin(CASE, LimitKind.FIRST_CONTACT, "310117-SWJ.HANDLER");
    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION, "310117-JW", "310117-JW.HANDLER");
    verify(bench.deadlines).begin(CASE, LimitKind.CO_OPINION, "310117-CGJ", "310117-CGJ.HANDLER");
  }

  @Test
  void asksNothingTwiceAfterARejectedReply() {
    bench.orderIs(HandlingMode.LEAD, 1, "310117-JW");
    bench.deputyIsHeard();
    bench.coOpinions.give(CASE, 0, "无意见", "jianwei.handler");

    assertThat(bench.work.begin(CASE)).isEqualTo(new UnitWork.Found(true, 0));
    verify(bench.deadlines, never()).begin(any(), any(), any());
  }

  @Test
  void hearsTheDeputyAgainInARehandling() {
    bench.deputyIsHeard();
    bench.orderIs(HandlingMode.SOLE, 2);

    assertThat(bench.work.begin(CASE).isDeputyContacted()).isFalse();
  }

  @Test
  void meetsTheLimitOfTheFirstContact() {
    bench.deputyIsHeard();

    verify(bench.deadlines).meet(CASE, LimitKind.FIRST_CONTACT);
    assertThat(bench.told).containsExactly("handling.timeline.contacted");
  }

  @Test
  void refusesAContactThatLiesAhead() {
    var tomorrow = TODAY.plusDays(1);

    refused(
        () -> bench.work.recordContact(CASE, heard(tomorrow, null), HANDLER),
        Reason.of("heldOn", "handling.contact.ahead", tomorrow.toString()));
    assertThat(bench.contacts.rows).isEmpty();
  }

  @Test
  void asksWhyAContactWasBeforeTheDemandWasReceived() {
    var before = RECEIVED.minusDays(1);

    refused(
        () -> bench.work.recordContact(CASE, heard(before, null), HANDLER),
        Reason.of(
            "earlyReason", "handling.contact.too-early", before.toString(), RECEIVED.toString()));
    bench.work.recordContact(CASE, heard(before, "接待日当天已经谈过"), HANDLER);
    assertThat(bench.contacts.rows)
        .extracting(contact -> contact.heard().heldOn())
        .containsExactly(before);
  }

  private static ContactDeputy.Answers heard(LocalDate day, String early) {
    return new ContactDeputy.Answers(day, early, ContactWay.PHONE, "好");
  }

  @Test
  void refusesWhoCarriesTheSuggestionOrSignsItTooAsHandler() {
    when(bench.suggestions.find(CASE))
        .thenReturn(
            Optional.of(
                new Suggestion(
                    CASE, Level.DISTRICT, "lead", List.of("second"), "题", "由", "理", "议")));

    for (var deputy : List.of("lead", "second")) {
      refused(
          () -> bench.work.recordContact(CASE, heard(TODAY, null), deputy),
          Reason.of("", "handling.work.own-deputy"));
    }
    bench.work.recordContact(CASE, heard(TODAY, null), HANDLER);
  }

  @Test
  void refusesTheDeputyOfTheCaseAsHandler() {
    refused(
        () -> bench.work.recordContact(CASE, heard(TODAY, null), DEPUTY),
        Reason.of("", "handling.work.own-deputy"));
    refused(
        () -> note(new HandleDemand.Answers("已修", "验收单", NextStep.DONE, null, null, null), DEPUTY),
        Reason.of("", "handling.work.own-deputy"));
  }

  @Test
  void meetsTheLimitOfTheUnitThatWrote() {
    bench.orderIs(HandlingMode.LEAD, 1, "310117-JW", "310117-CGJ");

    bench.coOpinions.give(CASE, 1, "同意主办意见", "chengguan.handler");
    bench.coOpinions.sign(CASE, 1, "chengguan.leader", "secret");

    verify(bench.deadlines).meet(CASE, LimitKind.CO_OPINION, "310117-CGJ");
    assertThat(bench.replies.opinions(bench.order()))
        .containsExactly(
            new CoOpinion(1, "310117-CGJ", "同意主办意见", "chengguan.handler", TODAY, Optional.empty()));
  }

  @Test
  void refusesWorkThatIsDoneWithoutEvidence() {
    refused(
        () -> note(new HandleDemand.Answers("已修", null, NextStep.DONE, null, null, null), HANDLER),
        Reason.of("evidence", "handling.work.evidence-missing"));
  }

  @Test
  void refusesToAskForMoreTimeWithoutReasonAndDay() {
    refused(
        () ->
            note(
                new HandleDemand.Answers("管线未迁", null, NextStep.EXTENSION, null, null, null),
                HANDLER),
        Reason.of("reason", "handling.work.reason-missing"),
        Reason.of("askedUntil", "handling.work.day-missing"));
    verifyNoInteractions(bench.postponing);
  }

  @Test
  void keepsTheNotesOfEveryStep() {
    note(
        new HandleDemand.Answers(
            "管线未迁", null, NextStep.EXTENSION, "等管线迁移", LocalDate.of(2026, 6, 12), null),
        HANDLER);
    note(new HandleDemand.Answers("已修", "验收单", NextStep.DONE, null, null, null), HANDLER);

    assertThat(bench.notes.rows).extracting("notes").containsExactly("管线未迁", "已修");
  }

  private void note(HandleDemand.Answers said, String by) {
    bench.work.noteProgress(CASE, said, by);
  }
}
