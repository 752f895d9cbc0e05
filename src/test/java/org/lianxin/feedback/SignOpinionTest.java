package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.directory.Level;
import org.lianxin.feedback.SignOpinion.Answers;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.mockito.ArgumentCaptor;

class SignOpinionTest {

  private final Signatures signatures = mock(Signatures.class);
  private final ProofOfIdentity identity = mock(ProofOfIdentity.class);
  private final Case answered = Case.answered();
  private final PaperOpinions papers = mock(PaperOpinions.class);
  private final SignOpinion task =
      new SignOpinion(
          new Opinions(
              answered.opinions,
              answered.cases,
              answered.demands,
              answered.deputies,
              answered.relays,
              signatures,
              answered.deadlines,
              answered.timeline,
              Case.CLOCK),
          papers,
          identity,
          answered.cases);

  @Test
  void signsTheReplyAndTheOpinionTogether() {
    when(answered.opinions.save(any()))
        .then(
            saved -> {
              answered.withOpinion(Rating.SATISFIED, Rating.DISSATISFIED, "水还在");
              return saved.getArgument(0);
            });

    task.complete(
        Case.occasion(Case.DEPUTY),
        new Answers(Rating.SATISFIED, Rating.DISSATISFIED, "水还在", null, null, "secret"));

    var signed = ArgumentCaptor.forClass(String.class);
    verify(signatures)
        .sign(eq(Case.NO), eq(Half.DEPUTY), eq(Case.DEPUTY), eq("secret"), signed.capture());
    assertThat(signed.getValue())
        .isEqualTo("XQ-2026-000001 1 2\nSOLVED\n已疏通管道。\nSATISFIED\nDISSATISFIED\n水还在");
    verify(answered.opinions).save(any());
    verify(answered.deadlines).meet(Case.NO, LimitKind.DEPUTY_RATING);
    verify(answered.deadlines).begin(Case.NO, LimitKind.TELLING_VOTER, Case.DEPUTY);
  }

  @Test
  void wantsReasonsForEitherDissatisfaction() {
    for (var unhappy :
        new Answers[] {
          new Answers(Rating.DISSATISFIED, Rating.SATISFIED, null, null, null, "secret"),
          new Answers(Rating.SATISFIED, Rating.DISSATISFIED, null, null, null, "secret")
        }) {
      assertThatThrownBy(() -> task.complete(Case.occasion(Case.DEPUTY), unhappy))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("feedback.opinion.reasons-missing");
    }
    verifyNoInteractions(signatures);
  }

  @Test
  void keepsNoOpinionThatWasNotSigned() {
    doThrow(Refusal.of("proof", "signin.proof.wrong"))
        .when(signatures)
        .sign(any(), any(), any(), any(), any());

    assertThatThrownBy(
            () ->
                task.complete(
                    Case.occasion(Case.DEPUTY),
                    new Answers(Rating.SATISFIED, Rating.SATISFIED, null, null, null, "wrong")))
        .isInstanceOf(Refusal.class);
    verify(answered.opinions, never()).save(any());
    verify(answered.deadlines, never()).meet(any(), any());
  }

  @Test
  void asksForThePasswordOfWhoHasOne() {
    assertThat(task.facts(Case.occasion(Case.DEPUTY))).containsEntry("isProofAsked", false);

    when(identity.byPassword(Case.DEPUTY)).thenReturn(true);

    assertThat(task.facts(Case.occasion(Case.DEPUTY))).containsEntry("isProofAsked", true);
  }

  @Test
  void isTheReceivingDeputysAsLongAsNobodyElseCarriesItAndALiaisonOfficersOnPaper() {
    var recorders = Case.OFFICE + ".LIAISON_OFFICER";
    assertThat(task.doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.personOr(Case.DEPUTY, recorders));

    answered.carriedBy("deputy.d001", Level.DISTRICT);

    assertThat(task.doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.personOr("deputy.d001", recorders));
  }

  @Test
  void recordsAPaperWhereSomebodyElseThanTheDeputyFillsIn() {
    when(identity.byPassword("liaison")).thenReturn(true);
    var day = LocalDate.of(2026, 3, 9);

    assertThat(task.facts(Case.occasion("liaison")))
        .containsEntry("isOnPaper", true)
        .containsEntry("isProofAsked", false);
    var decided =
        task.complete(
            Case.occasion("liaison"),
            new Answers(Rating.SATISFIED, Rating.BASICALLY, null, "7", day, null));

    assertThat(decided).containsEntry("isSignedOnPaper", true);
    verify(papers)
        .record(
            Case.NO, new Opinion(Rating.SATISFIED, Rating.BASICALLY, null), day, "7", "liaison");
    verifyNoInteractions(signatures);
    verify(answered.deadlines, never()).meet(any(), any());
  }

  @Test
  void startsTheLimitToTellTheDeputyBelowWhenAnotherCarriesIt() {
    answered.carriedBy("deputy.d001", Level.DISTRICT);
    answered.relays.plan(Case.NO);

    task.complete(
        Case.occasion("deputy.d001"),
        new Answers(Rating.SATISFIED, Rating.SATISFIED, null, null, null, "secret"));

    verify(answered.deadlines).begin(Case.NO, LimitKind.RELAY, "deputy.d001");
    verify(answered.deadlines, never()).begin(any(), eq(LimitKind.TELLING_VOTER), any());
  }
}
