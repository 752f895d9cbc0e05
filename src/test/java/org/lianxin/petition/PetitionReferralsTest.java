package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.Refused.refused;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.petition.PetitionReferrals.Answer;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/** A petition that was passed on to the market bureau today, 10 March 2026. */
class PetitionReferralsTest {

  private static final String CASE = "XQ-2026-000002";
  private static final String PLACE = "区市场监督管理局";
  private static final String OFFICERS = "310117-XFK.PETITION_OFFICER";
  private static final String BY = "petition.officer";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final LocalDate LAST = TODAY.plusDays(7);
  private static final Instant UNTIL = Instant.parse("2026-03-24T15:59:59Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Clock clock =
      Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  private final Petitions petitions = mock();
  private final RightsPeriod period = mock();
  private final Deadlines deadlines = mock();
  private final CaseTimeline timeline = mock();
  private final List<PetitionReferralEntity> rows = new ArrayList<>();
  private final PetitionReferrals referrals =
      new PetitionReferrals(petitions, period, deadlines, timeline, new Rows(), clock);

  @BeforeEach
  void aPetitionPassedOn() {
    when(petitions.officers(petitions.get(CASE))).thenReturn(OFFICERS);
    when(period.last(CASE, TODAY, LimitKind.PETITION_OBJECTION)).thenReturn(LAST);
    when(period.registerUntil(CASE, LimitKind.PETITION_OBJECTION)).thenReturn(UNTIL);
    referrals.refer(CASE, PLACE, "不属本机关职责", BY);
  }

  @Test
  void startsTheTimeToObject() {
    verify(deadlines).begin(CASE, LimitKind.PETITION_OBJECTION, OFFICERS);
    assertThat(referrals.latest(CASE).passedOn()).isEqualTo(TODAY);
  }

  @Test
  void waitsForAnObjectionOnceThePetitionerWasTold() {
    var telling = new Telling(TODAY, NoticeWay.LETTER, null, null);

    assertThat(referrals.tell(CASE, telling, BY)).isEqualTo(UNTIL);
    verify(petitions).tellAcceptance(CASE, telling, BY);
  }

  @Test
  void leavesThePetitionWithWhoeverTookIt() {
    assertThat(referrals.settle(CASE, answer(ReferralReply.TAKEN, null, null, null), BY)).isFalse();

    verify(deadlines).meet(CASE, LimitKind.PETITION_OBJECTION);
    verify(deadlines, never()).begin(CASE, LimitKind.PETITION_ACCEPTANCE, OFFICERS);
    verify(timeline).record(CASE, BY, "petition.timeline.referral-taken", PLACE);
  }

  @Test
  void takesThePetitionBackWithANewLimitWhenTheObjectionIsUpheld() {
    assertThat(referrals.settle(CASE, upheld(), BY)).isTrue();

    verify(deadlines).begin(CASE, LimitKind.PETITION_ACCEPTANCE, OFFICERS);
    verify(timeline).record(CASE, BY, "petition.timeline.referral-taken-back", PLACE);
  }

  @Test
  void leavesThePetitionThereWhenTheSectionDoesNotAgree() {
    var refused = answer(ReferralReply.OBJECTION_REFUSED, TODAY, "不属我局职责", "属其职责");

    assertThat(referrals.settle(CASE, refused, BY)).isFalse();
    verify(timeline).record(CASE, BY, "petition.timeline.referral-objection-refused", PLACE);
  }

  @Test
  void asksForDayReasonsAndVerdictOfAnObjection() {
    refused(
        () -> referrals.settle(CASE, answer(ReferralReply.OBJECTION_UPHELD, null, null, null), BY),
        Reason.of("objectedOn", "petition.referral.day-missing"),
        Reason.of("objection", "petition.referral.objection-missing"),
        Reason.of("verdict", "petition.referral.verdict-missing"));
  }

  /** Five working days from the receipt (信访工作条例 art. 23). */
  @Test
  void refusesAnObjectionThatCameTooLate() {
    doThrow(Refusal.of("objectedOn", "petition.too-late"))
        .when(period)
        .refuseLate("objectedOn", TODAY, LAST, LimitKind.PETITION_OBJECTION);

    refused(
        () -> referrals.settle(CASE, upheld(), BY), Reason.of("objectedOn", "petition.too-late"));
    assertThat(referrals.latest(CASE).reply()).isNull();
  }

  @Test
  void passesThePetitionNoSecondTimeToWhomItIsWrong() {
    referrals.settle(CASE, upheld(), BY);

    refused(
        () -> referrals.refer(CASE, PLACE, "再转", BY),
        Reason.of("passedOnTo", "petition.referral.objected-before", PLACE));
    referrals.refer(CASE, "区教育局", "属其职责", BY);

    assertThat(referrals.latest(CASE).passedOnTo()).isEqualTo("区教育局");
  }

  @Test
  void endsTheTimeWithoutAnObjection() {
    referrals.endPeriod(CASE);

    assertThat(referrals.latest(CASE).reply()).isEqualTo(ReferralReply.SILENT);
    verify(deadlines).meet(CASE, LimitKind.PETITION_OBJECTION);
    verify(timeline)
        .record(CASE, CaseTimeline.SYSTEM, "petition.timeline.referral-unanswered", PLACE);
  }

  @Test
  void keepsTheInvolvedAway() {
    doThrow(Refusal.of("", "petition.recusal"))
        .when(petitions)
        .refuseInvolved(eq(CASE), anyString());

    refused(() -> referrals.settle(CASE, upheld(), BY), Reason.of("", "petition.recusal"));
  }

  private static Answer upheld() {
    return answer(ReferralReply.OBJECTION_UPHELD, TODAY, "不属我局职责", "情况属实");
  }

  private static Answer answer(
      ReferralReply reply, LocalDate objectedOn, String objection, String verdict) {
    return new Answer(TODAY, reply, objectedOn, objection, verdict);
  }

  private final class Rows implements PetitionReferralTable {
    @Override
    public PetitionReferralEntity save(PetitionReferralEntity referral) {
      rows.add(referral);
      return referral;
    }

    @Override
    public List<PetitionReferralEntity> findByCaseNoOrderById(String caseNo) {
      return List.copyOf(rows);
    }
  }
}
