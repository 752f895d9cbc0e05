package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.ReviewHalf.OFFICE;
import static org.lianxin.closedloop.ReviewHalf.UNIT;
import static org.lianxin.closedloop.ReviewVerdict.APPROVED;
import static org.lianxin.closedloop.ReviewVerdict.REJECTED;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.lianxin.handling.ReplyDrafted;
import org.lianxin.routing.LimitKind;

class ReviewsTest {

  private final CaseOnPaper paper = new CaseOnPaper().ordered(1).drafted(1, "路灯已修好");
  private final Reviews reviews = paper.reviews;

  @Test
  void startsTheLimitWhenTheReplyIsDrafted() {
    reviews.on(new ReplyDrafted(paper.replies.current(CASE)));

    verify(paper.deadlines).begin(CASE, LimitKind.REVIEW, "JTW.UNIT_LEADER");
  }

  @Test
  void takesTwoReviewsOfTwoPersons() {
    review(UNIT, "leader");
    review(OFFICE, "officer");

    assertThat(reviews.isApproved(paper.replies.current(CASE), UNIT)).isTrue();
    assertThat(reviews.isApproved(paper.replies.current(CASE), OFFICE)).isTrue();
  }

  @Test
  void refusesTheSamePersonTwice() {
    review(UNIT, "leader");

    Refusals.of(() -> review(OFFICE, "leader")).containsExactly("closedloop.review.same-person");
  }

  @Test
  void refusesAnOfficerWithAPostInTheUnitOrACoUnit() {
    review(UNIT, "leader");
    paper.postsInTheUnit.add("officer@JTW");
    paper.postsInTheUnit.add("officer2@SWJ");

    Refusals.of(() -> review(OFFICE, "officer")).containsExactly("closedloop.review.own-house");
    Refusals.of(() -> review(OFFICE, "officer2")).containsExactly("closedloop.review.own-house");
    review(OFFICE, "officer3");
  }

  @Test
  void refusesWhoeverDraftedIt() {
    Refusals.of(() -> review(UNIT, "handler")).containsExactly("closedloop.review.own-draft");
  }

  @Test
  void refusesTheOfficeBeforeTheUnit() {
    Refusals.of(() -> review(OFFICE, "officer")).containsExactly("closedloop.review.unit-first");
  }

  @Test
  void sendsARejectedDraftBackWithItsReason() {
    reviews.review(CASE, UNIT, REJECTED, "没有答其所问", "leader");

    verify(paper.replies).reject(CASE, "没有答其所问", "leader");
    verify(paper.deadlines).meet(CASE, LimitKind.REVIEW);
    assertThat(reviews.isApproved(paper.replies.current(CASE), UNIT)).isFalse();
  }

  @Test
  void countsForTheWordsThatWereReadAlone() {
    review(UNIT, "leader");
    paper.drafted(1, "路灯已修好了");
    assertThat(reviews.isApproved(paper.replies.current(CASE), UNIT)).isFalse();

    paper.drafted(2, "路灯已修好");
    assertThat(reviews.isApproved(paper.replies.current(CASE), UNIT)).isFalse();
    verify(paper.replies, never()).reject(CASE, "同意", "leader");
  }

  private void review(ReviewHalf half, String by) {
    reviews.review(CASE, half, APPROVED, "同意", by);
  }
}
