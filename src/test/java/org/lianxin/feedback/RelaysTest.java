package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.directory.Level;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;

class RelaysTest {

  @Test
  void hasNobodyToRelayWhenTheReceivingDeputyCarriedItOrNobodyDid() {
    var answered = Case.answered();

    assertThat(answered.relays.plan(Case.NO)).isZero();

    answered.carriedBy(Case.DEPUTY, Level.TOWN);
    assertThat(answered.relays.plan(Case.NO)).isZero();
    verify(answered.deadlines, times(2)).begin(Case.NO, LimitKind.DEPUTY_RATING, Case.DEPUTY);
    assertThat(answered.chain).isEmpty();
  }

  @Test
  void letsTheCarrierRateTheReplyAndThenTellTheReceivingDeputy() {
    var answered = Case.answered().carriedBy("deputy.m001", Level.MUNICIPAL);

    assertThat(answered.relays.plan(Case.NO)).isEqualTo(1);

    assertThat(answered.chain.get(0).fromDeputy()).isEqualTo("deputy.m001");
    assertThat(answered.chain.get(0).toDeputy()).isEqualTo(Case.DEPUTY);
    verify(answered.deadlines).begin(Case.NO, LimitKind.DEPUTY_RATING, "deputy.m001");
    verify(answered.deadlines, never()).begin(any(), eq(LimitKind.RELAY), any());

    answered.relays.goOn(Case.NO);

    verify(answered.deadlines).begin(Case.NO, LimitKind.RELAY, "deputy.m001");
  }

  @Test
  void goesThroughTheDeputyOfTheDistrictWhereTheLevelsDoNotMeet() {
    var answered = Case.answered().carriedBy("deputy.m001", Level.MUNICIPAL, "deputy.d001");

    assertThat(answered.relays.plan(Case.NO)).isEqualTo(2);

    assertThat(answered.chain)
        .extracting(RelayEntity::fromDeputy)
        .containsExactly("deputy.m001", "deputy.d001");
    assertThat(answered.chain)
        .extracting(RelayEntity::toDeputy)
        .containsExactly("deputy.d001", Case.DEPUTY);
    verify(answered.access).openToPerson(Case.NO, "deputy.d001");
  }

  @Test
  void plansTheSameChainOnce() {
    var answered = Case.answered().carriedBy("deputy.m001", Level.MUNICIPAL);

    answered.relays.plan(Case.NO);

    assertThat(answered.relays.plan(Case.NO)).isEqualTo(1);
    assertThat(answered.chain).hasSize(1);
  }

  @Test
  void takesTheCarrierOfTheLeadingDemandForAJoinedOneWhichHeMayRead() {
    var joined = Case.joined().carriedBy("deputy.d001", Level.DISTRICT);

    assertThat(joined.relays.plan(Case.NO)).isEqualTo(1);

    verify(joined.suggestions, atLeastOnce()).find(Case.LEAD);
    verify(joined.access).openToPerson(Case.NO, "deputy.d001");
  }

  @Test
  void startsTheLimitToTellTheVoterWhenTheWordHasArrived() {
    var answered = carried().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    relayResult(answered)
        .complete(Case.occasion("deputy.d001"), new Told(TellingWay.PHONE, Case.TODAY, "已经疏通"));

    verify(answered.deadlines).meet(Case.NO, LimitKind.RELAY);
    verify(answered.deadlines).begin(Case.NO, LimitKind.TELLING_VOTER, Case.DEPUTY);
    assertThat(answered.published).containsExactly(new ResultRelayed(Case.NO, Case.DEPUTY));
  }

  @Test
  void asksForTheRatingAfterwardsWhereACaseCameOnTheEarlierWay() {
    var answered = carried();

    relayResult(answered)
        .complete(Case.occasion("deputy.d001"), new Told(TellingWay.PHONE, Case.TODAY, "已经疏通"));

    verify(answered.deadlines, times(2)).begin(Case.NO, LimitKind.DEPUTY_RATING, "deputy.d001");
    verify(answered.deadlines, never()).begin(any(), eq(LimitKind.TELLING_VOTER), any());
  }

  @Test
  void isDoneByTheDeputyAboveOrTheLiaisonOfficers() {
    assertThat(relayResult(carried()).doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.personOr("deputy.d001", Post.group(Case.OFFICE, Role.LIAISON_OFFICER)));
  }

  @Test
  void refusesANoticeAndADayToCome() {
    var answered = carried();
    var task = relayResult(answered);
    var by = Case.occasion("deputy.d001");

    assertThatThrownBy(() -> task.complete(by, new Told(TellingWay.NOTICE, Case.TODAY, "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("feedback.relay.way-unfit");
    assertThatThrownBy(
            () -> task.complete(by, new Told(TellingWay.PHONE, LocalDate.of(2026, 3, 11), "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("demand.day.ahead");
    assertThatThrownBy(
            () -> task.complete(by, new Told(TellingWay.PHONE, Case.TODAY.minusDays(1), "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("demand.day.too-early");
    verify(answered.deadlines, never()).meet(any(), any(LimitKind.class));
  }

  @Test
  void letsTheReceivingDeputyAloneConfirmWhatTheVoterHears() {
    var answered = carried().withOpinion(Rating.BASICALLY, Rating.DISSATISFIED, "还在漏");
    answered
        .chain
        .get(0)
        .tell(new Told(TellingWay.PHONE, Case.TODAY, "已经疏通"), "deputy.d001", LocalDateTime.MIN);
    var task = new ConfirmResult(answered.relays, answered.cases, answered.words);

    assertThat(task.doers(Case.occasion("x").matter())).isEqualTo(Doers.person(Case.DEPUTY));
    assertThat(task.facts(Case.occasion(Case.DEPUTY)))
        .containsEntry("confirmedWords", "已经疏通")
        .containsEntry("fromDeputy", "deputy.d001")
        .containsEntry("deputyReasons", "还在漏");

    task.complete(Case.occasion(Case.DEPUTY), new ConfirmResult.Answers("水管通了。"));

    assertThat(answered.chain.get(0).confirmedWords()).contains("水管通了。");
  }

  private static Case carried() {
    var answered = Case.answered().carriedBy("deputy.d001", Level.DISTRICT);
    answered.relays.plan(Case.NO);
    return answered;
  }

  private static RelayResult relayResult(Case answered) {
    return new RelayResult(answered.relays, answered.cases, answered.words);
  }
}
