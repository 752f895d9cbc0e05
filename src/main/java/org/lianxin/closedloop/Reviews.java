package org.lianxin.closedloop;

import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.ReplyDrafted;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双审核: the unit's leader reviews what the unit answers, then the office that assigned the order.
 * Never the same person, never somebody who belongs to both, never who drafted it (rules
 * two-reviews and own-house). A leader who reviewed for the unit may also sign for it: many units
 * have one leader, and the four eyes are those of the two sides.
 */
@Service
@Transactional
class Reviews {

  private final ReviewRows rows;
  private final Replies replies;
  private final Orders orders;
  private final Independence independence;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;

  Reviews(
      ReviewRows rows,
      Replies replies,
      Orders orders,
      Independence independence,
      Deadlines deadlines,
      CaseTimeline timeline) {
    this.rows = rows;
    this.replies = replies;
    this.orders = orders;
    this.independence = independence;
    this.deadlines = deadlines;
    this.timeline = timeline;
  }

  /** Both reviews and the unit's signature share one limit. */
  @EventListener
  public void on(ReplyDrafted event) {
    var caseNo = event.reply().caseNo();
    var order = orders.current(caseNo);
    deadlines.begin(caseNo, LimitKind.REVIEW, Post.group(order.unit(), Role.UNIT_LEADER));
    independence.find(order);
  }

  /** The leaders of the handling unit, or the officers of the office that assigned the order. */
  Doers reviewers(String caseNo, ReviewHalf half) {
    var order = orders.current(caseNo);
    return switch (half) {
      case UNIT -> Doers.groups(Post.group(order.unit(), Role.UNIT_LEADER));
      case OFFICE -> Doers.groups(Post.group(order.office(), Role.OFFICER));
    };
  }

  /**
   * Notes what a reviewer thinks of the newest draft; a rejected one goes back to the unit with his
   * opinion.
   *
   * @throws Refusal when he may not review it, or rejects it and does not say why
   */
  void review(String caseNo, ReviewHalf half, ReviewVerdict verdict, String opinion, String by) {
    if (verdict == ReviewVerdict.REJECTED) {
      Substance.require("opinion", opinion);
    }
    var reply = replies.current(caseNo);
    check(reply, half, by);
    rows.add(
        reply,
        new Review(half, by, OnBehalf.whom(by), verdict, opinion, ReplyContent.hash(reply), null));
    timeline.record(caseNo, by, "closedloop.timeline.reviewed-by-" + word(half), verdict, opinion);
    if (verdict == ReviewVerdict.REJECTED) {
      sendBack(caseNo, opinion, by);
    }
  }

  /** The draft goes back to the unit, which sees the reason; the limit of the review ends. */
  void sendBack(String caseNo, String reason, String by) {
    replies.reject(caseNo, reason, by);
    deadlines.meet(caseNo, LimitKind.REVIEW);
  }

  private void check(Reply reply, ReviewHalf half, String by) {
    if (by.equals(reply.draftedBy())) {
      throw Refusal.of("", "closedloop.review.own-draft");
    }
    if (half == ReviewHalf.UNIT) {
      return;
    }
    var first = find(reply, ReviewHalf.UNIT).filter(Reviews::isApproved);
    if (first.isEmpty()) {
      throw Refusal.of("", "closedloop.review.unit-first");
    }
    if (by.equals(first.get().reviewer())) {
      throw Refusal.of("", "closedloop.review.same-person");
    }
    independence.check(reply.caseNo(), by, "closedloop.review.own-house");
  }

  private static String word(ReviewHalf half) {
    return half == ReviewHalf.UNIT ? "unit" : "office";
  }

  /**
   * Whether this half has approved the draft as its words stand now.
   *
   * @param reply the newest draft
   */
  @Transactional(readOnly = true)
  public boolean isApproved(Reply reply, ReviewHalf half) {
    var hash = ReplyContent.hash(reply);
    return find(reply, half)
        .filter(Reviews::isApproved)
        .filter(review -> review.contentHash().equals(hash))
        .isPresent();
  }

  private static boolean isApproved(Review review) {
    return review.verdict() == ReviewVerdict.APPROVED;
  }

  /** What this half said of a draft, if it has. */
  @Transactional(readOnly = true)
  public Optional<Review> find(Reply reply, ReviewHalf half) {
    return rows.of(reply).stream().filter(review -> review.half() == half).findFirst();
  }
}
