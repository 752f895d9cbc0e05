package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_REPLY_SIGNED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 单位负责人签字: the principal of the handling unit signs the reply. */
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
  record Answers(@Size(max = 4000) String reason, String proof, @NotNull SignVerdict verdict) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(verdict);
    }
  }

  private final ReplyIssue issue;
  private final ProofOfIdentity identity;
  private final ReplyFacts facts;

  SignByUnit(ReplyIssue issue, ProofOfIdentity identity, ReplyFacts facts) {
    this.issue = issue;
    this.identity = identity;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return issue.signers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.REVIEW);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withReviews(occasion.caseNo(), List.of(ReviewHalf.values()));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isSigned = answers.verdict() == SignVerdict.SIGN;
    if (isSigned) {
      issue.sign(occasion.caseNo(), occasion.reader(), answers.proof());
    } else {
      issue.takeBack(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_REPLY_SIGNED.is(isSigned));
  }
}
