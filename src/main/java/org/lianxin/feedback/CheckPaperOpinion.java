package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyOpinionProcess.IS_PAPER_SOUND;

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

/** 核对纸质意见: the office holds the scan of the deputy's form against what was recorded of it. */
@Component
class CheckPaperOpinion implements UserTask<CheckPaperOpinion.Answers> {

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

  private final PaperOpinions papers;
  private final ProofOfIdentity identity;
  private final FeedbackCases cases;
  private final Words words;

  CheckPaperOpinion(
      PaperOpinions papers, ProofOfIdentity identity, FeedbackCases cases, Words words) {
    this.papers = papers;
    this.identity = identity;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(cases.officers(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.DEPUTY_RATING);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var facts = cases.facts(caseNo);
    papers
        .latest(caseNo)
        .ifPresent(
            recorded -> {
              facts.put("signer", words.person(recorded.signer()));
              facts.put("signedOn", recorded.signedOn().toString());
              facts.put("recordedBy", words.person(recorded.recordedBy()));
            });
    var opinion = papers.opinion(caseNo);
    facts.put("attitude", words.label(opinion.attitude()));
    facts.put("outcomeRating", words.label(opinion.outcomeRating()));
    facts.put("deputyReasons", Optional.ofNullable(opinion.reasons()).orElse(""));
    facts.put("scan", papers.scan(caseNo, occasion.reader()).orElse(""));
    facts.put("isProofAsked", identity.byPassword(occasion.reader()));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isSound = answers.verdict() == Verdict.SOUND;
    if (isSound) {
      papers.confirm(occasion.caseNo(), answers.code(), occasion.reader(), answers.proof());
    } else {
      papers.refuse(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_PAPER_SOUND.is(isSound));
  }
}
