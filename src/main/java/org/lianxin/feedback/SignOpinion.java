package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyOpinionProcess.IS_SIGNED_ON_PAPER;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 代表签署意见: the deputy rates how the unit worked and what came of it (上海规定 art. 21, 山东 art. 23; rule
 * rated-twice), and signs: the second half of the double signature. Of one who signed the printed
 * form, a liaison officer records what it says.
 */
@Component
class SignOpinion implements UserTask<SignOpinion.Answers> {

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @NotNull Rating attitude,
      @NotNull Rating outcomeRating,
      @Size(max = 4000) String reasons,
      String scan,
      LocalDate signedOn,
      String proof) {

    Opinion opinion() {
      return new Opinion(attitude, outcomeRating, reasons);
    }
  }

  private final Opinions opinions;
  private final PaperOpinions papers;
  private final ProofOfIdentity identity;
  private final FeedbackCases cases;

  SignOpinion(
      Opinions opinions, PaperOpinions papers, ProofOfIdentity identity, FeedbackCases cases) {
    this.opinions = opinions;
    this.papers = papers;
    this.identity = identity;
    this.cases = cases;
  }

  @Override
  public Doers doers(Matter matter) {
    return opinions.signers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.DEPUTY_RATING);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var reader = occasion.reader();
    var isOnPaper = !opinions.isSigner(caseNo, reader);
    var facts = cases.facts(caseNo);
    facts.put("work", cases.work(caseNo));
    facts.put("isOnPaper", isOnPaper);
    facts.put("isProofAsked", !isOnPaper && identity.byPassword(reader));
    facts.put("unsound", isOnPaper ? papers.unsound(caseNo).orElse("") : "");
    facts.put("scans", isOnPaper ? papers.scans(caseNo, reader) : List.of());
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var by = occasion.reader();
    var isOnPaper = !opinions.isSigner(caseNo, by);
    if (isOnPaper) {
      papers.record(caseNo, answers.opinion(), answers.signedOn(), answers.scan(), by);
    } else {
      opinions.sign(caseNo, answers.opinion(), answers.proof(), by);
    }
    return Map.ofEntries(IS_SIGNED_ON_PAPER.is(isOnPaper));
  }
}
