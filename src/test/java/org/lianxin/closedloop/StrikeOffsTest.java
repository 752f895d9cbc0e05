package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Label;
import org.lianxin.shared.Refusal;

class StrikeOffsTest {

  private final CaseOnPaper paper = new CaseOnPaper();
  private final StrikeOffs strikeOffs = paper.strikeOffs;

  @Test
  void closesACaseWithAllHalves() {
    handled();
    strikeOffs.apply(CASE, "现场已验收", "handler");
    assertThat(states()).containsOnly(LedgerState.HALF_STRUCK);

    strikeOffs.confirm(CASE, null, "officer");

    assertThat(paper.loop.mayClose(CASE)).isTrue();
    assertThat(states()).containsOnly(LedgerState.STRUCK_OFF).hasSize(2);
    verify(paper.demands).moveTo(CASE, DemandStatus.STRUCK_OFF);
    verify(paper.deadlines).stop(CASE);
    assertThat(paper.published).last().isEqualTo(new DemandStruckOff(CASE));
  }

  @Test
  void showsBothRowsOpenAgainWhenRefused() {
    handled();
    strikeOffs.apply(CASE, "现场已验收", "handler");

    strikeOffs.refuse(CASE, "照片看不清", "officer");

    assertThat(states()).containsOnly(LedgerState.OPEN);
    assertThat(strikeOffs.latest(CASE)).map(StrikeOff::reason).contains("照片看不清");
    strikeOffs.apply(CASE, "补了照片", "handler");
    strikeOffs.confirm(CASE, null, "officer");
    assertThat(strikeOffs.latest(CASE)).map(StrikeOff::attempt).contains(2);
  }

  @Test
  void refusesTheSamePersonAndWhoeverBelongsToTheUnit() {
    handled();
    strikeOffs.apply(CASE, "现场已验收", "handler");
    paper.postsInTheUnit.add("officer@JTW");

    Refusals.of(() -> strikeOffs.confirm(CASE, null, "handler"))
        .containsExactly("closedloop.strike-off.same-person");
    Refusals.of(() -> strikeOffs.confirm(CASE, null, "officer"))
        .containsExactly("closedloop.strike-off.own-house");
    Refusals.of(() -> strikeOffs.refuse(CASE, "不行", "officer"))
        .containsExactly("closedloop.strike-off.own-house");
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEW_BY_UNIT, delete from closedloop_review where half = 'UNIT'",
    "REVIEW_BY_OFFICE, delete from closedloop_review where half = 'OFFICE'",
    "REVIEW_BY_OFFICE, update closedloop_review set verdict = 'REJECTED' where half = 'OFFICE'",
    "SIGNATURE_OF_UNIT, delete from closedloop_signature where half = 'UNIT'",
    "SIGNATURE_OF_DEPUTY, delete from closedloop_signature where half = 'DEPUTY'",
    "LEDGER_OF_UNIT, delete from closedloop_ledger_row where ledger = 'UNIT'",
  })
  void namesTheHalfThatIsMissing(LoopHalf missing, String sql) {
    handled();
    strikeOffs.apply(CASE, "现场已验收", "handler");
    paper.jdbc.sql(sql).update();

    assertThatThrownBy(() -> strikeOffs.confirm(CASE, null, "officer"))
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(
                        Refusal.Reason.of("", "closedloop.strike-off.missing", Label.of(missing))));
    assertThat(states()).doesNotContain(LedgerState.STRUCK_OFF);
  }

  @Test
  void refusesBeforeTheVoterWasTold() {
    handled();
    paper.isVoterTold = false;
    strikeOffs.apply(CASE, "现场已验收", "handler");

    Refusals.of(() -> strikeOffs.confirm(CASE, null, "officer"))
        .containsExactly("closedloop.strike-off.missing");
    assertThat(paper.published).doesNotContain(new DemandStruckOff(CASE));
  }

  @Test
  void namesAllThatIsMissing() {
    paper.ordered(1);

    assertThat(paper.loop.missing(CASE))
        .containsExactly(
            LoopHalf.REVIEW_BY_UNIT,
            LoopHalf.REVIEW_BY_OFFICE,
            LoopHalf.SIGNATURE_OF_UNIT,
            LoopHalf.SIGNATURE_OF_DEPUTY,
            LoopHalf.VOTER_TOLD,
            LoopHalf.STRIKE_OFF_APPLIED,
            LoopHalf.STRIKE_OFF_CONFIRMED);
  }

  @Test
  void confirmsNothingThatNobodyAppliedFor() {
    handled();

    assertThatThrownBy(() -> strikeOffs.confirm(CASE, null, "officer"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesAUnitsCaseToTheUnitAndTheOffice() {
    paper.ordered(1);

    assertThat(strikeOffs.applicants(CASE).groups())
        .containsExactlyInAnyOrder("JTW.HANDLER", "JTW.UNIT_LEADER");
    assertThat(strikeOffs.confirmers(CASE).groups()).containsExactly("GW.OFFICER");
    strikeOffs.begin(CASE);
    verify(paper.deadlines).begin(CASE, LimitKind.STRIKE_OFF, "JTW.HANDLER");
  }

  @Test
  void leavesACaseWithoutAUnitToDeputyAndLiaisonOfficer() {
    paper.ledgers.openWithoutUnit(CASE, "deputy", "GW", "deputy", TODAY);

    assertThat(strikeOffs.applicants(CASE).logins()).containsExactly("deputy");
    assertThat(strikeOffs.confirmers(CASE).groups()).containsExactly("GW.LIAISON_OFFICER");
    strikeOffs.begin(CASE);
    verify(paper.deadlines).begin(CASE, LimitKind.STRIKE_OFF, "deputy");
    strikeOffs.apply(CASE, "当场向来访选民说明了政策", "deputy");
    strikeOffs.confirm(CASE, null, "liaison");
    assertThat(states()).containsExactly(LedgerState.STRUCK_OFF);
  }

  @Test
  void leavesAPetitionToTheSectionAndTheOffice() {
    paper.ledgers.assign(CaseOnPaper.order(1, "XFK"));

    assertThat(paper.loop.way(CASE)).isEqualTo(ClosingWay.PETITION);
    assertThat(strikeOffs.applicants(CASE).groups()).containsExactly("XFK.PETITION_OFFICER");
    assertThat(strikeOffs.confirmers(CASE).groups()).containsExactly("GW.OFFICER");
    strikeOffs.apply(CASE, "已出具处理意见书", "section");
    strikeOffs.confirm(CASE, null, "officer");
    assertThat(states()).containsOnly(LedgerState.STRUCK_OFF).hasSize(2);
  }

  @Test
  void asksTheDeputysSignatureAndTheTellingOfAJoinedCase() {
    paper.demand(DemandStatus.JOINED, Optional.of("XQ-2026-000007"));
    paper.ledgers.openWithoutUnit(CASE, "deputy", "GW", "deputy", TODAY);

    assertThat(paper.loop.missing(CASE))
        .containsExactly(
            LoopHalf.SIGNATURE_OF_DEPUTY,
            LoopHalf.VOTER_TOLD,
            LoopHalf.STRIKE_OFF_APPLIED,
            LoopHalf.STRIKE_OFF_CONFIRMED);
  }

  @Test
  void keepsWhatWasPromised() {
    var day = TODAY.plusMonths(6);
    paper.ordered(1).drafted(1, "明年安排改造", Outcome.PLANNED, Optional.of(day)).answered().fedBack();
    strikeOffs.apply(CASE, "已列入计划", "handler");
    strikeOffs.confirm(CASE, null, "officer");

    assertThat(paper.published)
        .contains(new CommitmentMade(CASE, day, paper.commitments.get(CASE).remindAt()));
    assertThat(paper.commitments.get(CASE).promisedOn()).isEqualTo(day);
  }

  @Test
  void keepsNothingWhereNothingWasPromised() {
    handled();
    strikeOffs.apply(CASE, "现场已验收", "handler");
    strikeOffs.confirm(CASE, null, "officer");

    assertThat(paper.published).noneMatch(CommitmentMade.class::isInstance);
  }

  private void handled() {
    paper.ordered(1).drafted(1, "路灯已修好").answered().fedBack();
  }

  private List<LedgerState> states() {
    return paper.ledgers.of(CASE).stream().map(LedgerRow::state).toList();
  }
}
