package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_REPLY_SIGNED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.process.ProcessVariable;

/** What both reviews of a draft ask and do. */
abstract class ReviewTask implements UserTask<ReviewTask.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = 4000) String opinion, @NotNull ReviewVerdict verdict) {}

  private final ReviewHalf half;
  private final Reviews reviews;
  private final ReplyFacts facts;

  ReviewTask(ReviewHalf half, Reviews reviews, ReplyFacts facts) {
    this.half = half;
    this.reviews = reviews;
    this.facts = facts;
  }

  /** What the process asks: whether this half approves. */
  abstract ProcessVariable<Boolean> approval();

  @Override
  public Doers doers(Matter matter) {
    return reviews.reviewers(matter.caseNo(), half);
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.REVIEW);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.withReviews(
        occasion.caseNo(), half == ReviewHalf.UNIT ? List.of() : List.of(ReviewHalf.UNIT));
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var verdict = answers.verdict();
    reviews.review(occasion.caseNo(), half, verdict, answers.opinion(), occasion.reader());
    return Map.ofEntries(
        approval().is(verdict == ReviewVerdict.APPROVED), IS_REPLY_SIGNED.is(false));
  }
}
