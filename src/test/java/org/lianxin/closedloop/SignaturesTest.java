package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.SECRET;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.DemandStatus;
import org.lianxin.routing.LimitKind;

class SignaturesTest {

  private final CaseOnPaper paper = new CaseOnPaper().ordered(1).drafted(1, "路灯已修好");
  private final Signatures signatures = paper.signatures;

  @Test
  void answersTheDemandWhenTheUnitSigns() {
    paper.answered();

    verify(paper.demands).moveTo(CASE, DemandStatus.REPLIED);
    verify(paper.deadlines).meet(CASE, LimitKind.REPLY);
    verify(paper.deadlines).meet(CASE, LimitKind.REVIEW);
    assertThat(paper.published).containsExactly(new ReplySigned(CASE));
    assertThat(signatures.of(CASE))
        .extracting(Signed::half, Signed::signer, Signed::contentHash)
        .containsExactly(
            tuple(Half.UNIT, "leader", ReplyContent.hash(paper.replies.current(CASE))));
  }

  @Test
  void refusesToSignWhatWasNotReviewedTwice() {
    paper.reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "leader");

    Refusals.of(() -> paper.issue.sign(CASE, "leader", SECRET))
        .containsExactly("closedloop.sign.not-reviewed");
    assertThat(signatures.of(CASE)).isEmpty();
  }

  @Test
  void refusesTheUnitsHalfByADeputyOfTheCaseHoweverHeHasToDoWithIt() {
    paper.carriedBy("carrier");
    paper.reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "leader");
    paper.reviews.review(CASE, ReviewHalf.OFFICE, ReviewVerdict.APPROVED, "同意", "officer");

    for (var deputy : List.of("deputy", "carrier", "second")) {
      Refusals.of(() -> paper.issue.sign(CASE, deputy, SECRET))
          .containsExactly("closedloop.sign.deputy");
    }
  }

  @Test
  void refusesWithoutProofOfIdentity() {
    Refusals.of(() -> signatures.sign(CASE, Half.DEPUTY, "deputy", "wrong", "满意"))
        .containsExactly("signin.proof.wrong");
    assertThat(signatures.of(CASE)).isEmpty();
  }

  @Test
  void refusesTheSamePersonForBothHalves() {
    paper.answered();

    Refusals.of(() -> signatures.sign(CASE, Half.DEPUTY, "leader", SECRET, "满意"))
        .containsExactly("closedloop.sign.same-person");
  }

  @Test
  void refusesTheDeputyWhenTheReplyIsNoLongerTheOneSigned() {
    paper.answered().drafted(2, "路灯明年修");

    Refusals.of(() -> signatures.sign(CASE, Half.DEPUTY, "deputy", SECRET, "满意"))
        .containsExactly("closedloop.sign.changed");
    assertThat(signatures.ofUnit(CASE)).isEmpty();
  }

  @Test
  void refusesAHalfThatIsSignedAlready() {
    paper.answered().fedBack();

    Refusals.of(() -> signatures.sign(CASE, Half.DEPUTY, "deputy2", SECRET, "不满意"))
        .containsExactly("closedloop.sign.taken");
  }

  @Test
  void asksForNewSignaturesInANewRound() {
    paper.answered().fedBack().ordered(2).drafted(1, "路灯又修了一遍");

    assertThat(signatures.of(CASE)).isEmpty();
    paper.answered().fedBack();
    assertThat(signatures.of(CASE)).extracting(Signed::round).containsExactly(2, 2);
  }

  @Test
  void takesADeputysSignatureWhereNoUnitHasAnOrder() {
    new CaseOnPaper().fedBack();
  }

  @Test
  void doesNotBelieveASignatureThatWasTamperedWith() {
    paper.answered().fedBack();
    assertThat(signatures.ofDeputy(CASE)).isPresent();

    paper
        .jdbc
        .sql("update closedloop_signature set signer = 'deputy2' where half = 'DEPUTY'")
        .update();

    assertThat(signatures.ofDeputy(CASE)).isEmpty();
  }

  @Test
  void givesAReplyBackThatThePrincipalDoesNotSign() {
    paper.issue.takeBack(CASE, "日期写错了", "leader");

    verify(paper.replies).reject(CASE, "日期写错了", "leader");
    verify(paper.deadlines).meet(CASE, LimitKind.REVIEW);
  }
}
