package org.lianxin.closedloop;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lianxin.closedloop.PaperSignature.Verdict;
import org.lianxin.directory.Words;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;

/** What is asked of whoever holds the scan of a signed paper against it, and what he then does. */
public abstract class PaperCheck implements UserTask<PaperCheck.Answers> {

  /** What the forms ask; the proof is kept nowhere. */
  public record Answers(
      @Size(max = 40) String code,
      @Size(max = 1000) @Substantial String reason,
      String proof,
      @NotNull Verdict verdict) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(verdict);
    }
  }

  private final PaperHalf paper;
  private final ProofOfIdentity identity;
  private final Words words;

  /** Of this half. */
  protected PaperCheck(PaperHalf paper, ProofOfIdentity identity, Words words) {
    this.paper = paper;
    this.identity = identity;
    this.words = words;
  }

  /** Adds to what a form shows what was recorded of the paper. */
  protected Map<String, Object> withPaper(Map<String, Object> shown, Occasion occasion) {
    paper
        .latest(occasion.caseNo())
        .ifPresent(
            recorded -> {
              shown.put("signer", words.person(recorded.signer()));
              shown.put("signedOn", recorded.signedOn().toString());
              shown.put("recordedBy", words.person(recorded.recordedBy()));
            });
    shown.put("scan", paper.scan(occasion.caseNo(), occasion.reader()).orElse(""));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  /** Does what he says, and tells whether the paper is sound. */
  protected boolean check(Occasion occasion, Answers said) {
    var isSound = said.verdict() == Verdict.SOUND;
    if (isSound) {
      paper.confirm(occasion.caseNo(), said.code(), occasion.reader(), said.proof());
    } else {
      paper.refuse(occasion.caseNo(), said.reason(), occasion.reader());
    }
    return isSound;
  }
}
