package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReview.IS_APPROVED_BY_OFFICE;
import static org.lianxin.closedloop.process.ReplyReview.IS_REPLY_SIGNED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 交办机关复核: the office that assigned the order reviews the draft (review 2). */
@Component
class ReviewByOffice implements UserTask<ReviewByOffice.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{closedloop.review.opinion-missing}")
          @Size(max = 4000, message = "{closedloop.review.opinion-too-long}")
          String opinion,
      @NotNull(message = "{closedloop.review.verdict-missing}") ReviewVerdict verdict) {}

  private final Reviews reviews;
  private final Orders orders;
  private final Replies replies;
  private final ReplyFacts facts;

  ReviewByOffice(Reviews reviews, Orders orders, Replies replies, ReplyFacts facts) {
    this.reviews = reviews;
    this.orders = orders;
    this.replies = replies;
    this.facts = facts;
  }

  @Override
  public String process() {
    return "reply-review";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).office(), Role.OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.REVIEW);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withReply(occasion.caseNo());
    reviews
        .find(replies.current(occasion.caseNo()), ReviewHalf.UNIT)
        .ifPresent(
            first -> {
              shown.put("unitReviewer", facts.person(first.reviewer()));
              shown.put("unitOpinion", first.opinion());
            });
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    reviews.review(
        occasion.caseNo(),
        ReviewHalf.OFFICE,
        answers.verdict(),
        answers.opinion(),
        occasion.reader());
    var isApproved = answers.verdict() == ReviewVerdict.APPROVED;
    return Map.ofEntries(IS_APPROVED_BY_OFFICE.is(isApproved), IS_REPLY_SIGNED.is(false));
  }
}
