package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.TellingWay;
import org.lianxin.feedback.DisputeVerdict.Basis;
import org.lianxin.feedback.DisputeVerdict.Decision;

class RehandlingsTest {

  @Test
  void givesTheDeputysReasonsFirst() {
    var again = Case.answered().withOpinion(Rating.SATISFIED, Rating.DISSATISFIED, "水还在");

    again.rehandlings.order(Case.NO);

    verify(again.orders).rehandle(Case.NO, "水还在", Case.DEPUTY);
  }

  @Test
  void givesTheVotersReasonsInTheNameOfWhoToldHim() {
    var again = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    var telling =
        new VoterTelling(
            TellingWay.PHONE,
            Case.TODAY,
            "说了",
            null,
            null,
            VoterAnswer.YES,
            VoterAnswer.NO,
            VoterRating.DISSATISFIED,
            "还是积水");
    when(again.tellings.findByCaseNoAndRoundNo(Case.NO, 1))
        .thenReturn(Optional.of(new TellingEntity(Case.NO, 1, telling, "sijing.liaison", null)));

    again.rehandlings.order(Case.NO);

    verify(again.orders).rehandle(Case.NO, "还是积水", "sijing.liaison");
  }

  @Test
  void givesTheDecisionsReasonsWhenADisputeWasDecided() {
    var again = Case.answeredInRound(2).withOpinion(Rating.DISSATISFIED, Rating.SATISFIED, "水还在");
    var decided = new DisputeVerdict(Basis.EXPERTS, "水务专家组", "管径不足", Decision.ANOTHER_ROUND);
    when(again.disputes.findByCaseNoAndRoundNo(Case.NO, 2))
        .thenReturn(
            Optional.of(new DisputeDecisionEntity(Case.NO, 2, decided, "district.officer", null)));

    again.rehandlings.order(Case.NO);

    verify(again.orders).rehandle(Case.NO, "管径不足", "district.officer");
  }

  @Test
  void isBounded() {
    assertThat(Case.answered().rehandlings.isLeft(Case.NO)).isTrue();
    assertThat(Case.answeredInRound(2).rehandlings.isLeft(Case.NO)).isFalse();
    assertThat(Case.joined().rehandlings.isLeft(Case.NO)).isFalse();
  }
}
