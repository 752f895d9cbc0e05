package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReview.IS_REPLY_SIGNED;

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
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 单位负责人签字: the principal of the handling unit signs the reply (signature 1). */
@Component
class SignByUnit implements UserTask<SignByUnit.Answers> {

  /** What the principal decides. */
  enum SignVerdict {
    /** 签发. */
    SIGN,
    /** 退回修改. */
    RETURN
  }

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @Size(max = 4000, message = "{closedloop.sign.reason-too-long}") String reason,
      String proof,
      @NotNull(message = "{closedloop.sign.verdict-missing}") SignVerdict verdict) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(verdict);
    }
  }

  private final ReplyIssue issue;
  private final Reviews reviews;
  private final Orders orders;
  private final Replies replies;
  private final ProofOfIdentity identity;
  private final ReplyFacts facts;

  SignByUnit(
      ReplyIssue issue,
      Reviews reviews,
      Orders orders,
      Replies replies,
      ProofOfIdentity identity,
      ReplyFacts facts) {
    this.issue = issue;
    this.reviews = reviews;
    this.orders = orders;
    this.replies = replies;
    this.identity = identity;
    this.facts = facts;
  }

  @Override
  public String process() {
    return "reply-review";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).unit(), Role.UNIT_LEADER));
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
    var reply = replies.current(occasion.caseNo());
    for (var half : ReviewHalf.values()) {
      reviews
          .find(reply, half)
          .ifPresent(
              review ->
                  shown.put(
                      half == ReviewHalf.UNIT ? "unitOpinion" : "officeOpinion",
                      "%s：%s".formatted(facts.person(review.reviewer()), review.opinion())));
    }
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    if (answers.verdict() == SignVerdict.SIGN) {
      issue.sign(occasion.caseNo(), occasion.reader(), answers.proof());
      return Map.ofEntries(IS_REPLY_SIGNED.is(true));
    }
    if (answers.reason() == null) {
      throw Refusal.of("reason", "closedloop.sign.reason-missing");
    }
    issue.takeBack(occasion.caseNo(), answers.reason(), occasion.reader());
    return Map.ofEntries(IS_REPLY_SIGNED.is(false));
  }
}
