package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_REPLY_SIGNED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.closedloop.PaperSignature.Verdict;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 核对纸质签字: the congress's office holds the scan of the signed paper against the content. */
@Component
class CheckPaperSignature implements UserTask<CheckPaperSignature.Answers> {

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @Size(max = 40) String code,
      @Size(max = 1000) @Substantial String reason,
      String proof,
      @NotNull Verdict verdict) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(verdict);
    }
  }

  private final PaperSigning paper;
  private final Reviews reviews;
  private final ProofOfIdentity identity;
  private final ReplyFacts facts;
  private final Words words;

  CheckPaperSignature(
      PaperSigning paper,
      Reviews reviews,
      ProofOfIdentity identity,
      ReplyFacts facts,
      Words words) {
    this.paper = paper;
    this.reviews = reviews;
    this.identity = identity;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return reviews.reviewers(matter.caseNo(), ReviewHalf.OFFICE);
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.REVIEW);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.withReply(caseNo);
    paper
        .latest(caseNo)
        .ifPresent(
            recorded -> {
              shown.put("signer", words.person(recorded.signer()));
              shown.put("signedOn", recorded.signedOn().toString());
              shown.put("recordedBy", words.person(recorded.recordedBy()));
            });
    shown.put("scan", paper.scan(caseNo, occasion.reader()).orElse(""));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isSound = answers.verdict() == Verdict.SOUND;
    if (isSound) {
      paper.confirm(occasion.caseNo(), answers.code(), occasion.reader(), answers.proof());
    } else {
      paper.refuse(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_REPLY_SIGNED.is(isSound));
  }
}
