package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_REPLY_SIGNED;
import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_SIGNED_ON_PAPER;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 单位负责人签字: the principal of the handling unit signs the reply, here or on paper. */
@Component
class SignByUnit implements UserTask<SignByUnit.Answers> {

  /** What the principal decides. */
  enum SignVerdict {
    /** 本人在线签发. */
    SIGN,
    /** 已在纸上签字盖章. */
    SIGNED_ON_PAPER,
    /** 退回修改. */
    RETURN
  }

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @Size(max = 4000) @Substantial String reason,
      String proof,
      String scan,
      LocalDate signedOn,
      String signer,
      @NotNull SignVerdict verdict) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(verdict);
    }
  }

  private final ReplyIssue issue;
  private final PaperSigning paper;
  private final ProofOfIdentity identity;
  private final ReplyFacts facts;

  SignByUnit(ReplyIssue issue, PaperSigning paper, ProofOfIdentity identity, ReplyFacts facts) {
    this.issue = issue;
    this.paper = paper;
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
    var caseNo = occasion.caseNo();
    var shown = facts.withReviews(caseNo, List.of(ReviewHalf.values()));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    shown.put("unsound", paper.unsound(caseNo).orElse(""));
    shown.put(
        "principals",
        issue.principals(caseNo).stream()
            .map(person -> new Option(person.name(), person.login()))
            .toList());
    shown.put("scans", paper.scans(caseNo, occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var by = occasion.reader();
    switch (answers.verdict()) {
      case SIGN -> issue.sign(caseNo, by, answers.proof());
      case SIGNED_ON_PAPER ->
          paper.record(caseNo, answers.signer(), answers.signedOn(), answers.scan(), by);
      case RETURN -> issue.takeBack(caseNo, answers.reason(), by);
    }
    return Map.ofEntries(
        IS_SIGNED_ON_PAPER.is(answers.verdict() == SignVerdict.SIGNED_ON_PAPER),
        IS_REPLY_SIGNED.is(answers.verdict() == SignVerdict.SIGN));
  }
}
