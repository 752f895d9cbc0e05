package org.lianxin.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 代表签署意见: the deputy rates how the unit worked and what came of it (上海规定 art. 21, 山东 art. 23; rule
 * rated-twice), and signs: the second half of the double signature.
 */
@Component
class SignOpinion implements UserTask<SignOpinion.Answers> {

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @NotNull Rating attitude,
      @NotNull Rating outcomeRating,
      @Size(max = 4000) String reasons,
      String proof) {}

  private final Opinions opinions;
  private final ProofOfIdentity identity;
  private final FeedbackCases cases;

  SignOpinion(Opinions opinions, ProofOfIdentity identity, FeedbackCases cases) {
    this.opinions = opinions;
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
    var facts = cases.facts(occasion.caseNo());
    facts.put("isProofAsked", identity.byPassword(occasion.reader()));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var opinion = new Opinion(answers.attitude(), answers.outcomeRating(), answers.reasons());
    opinions.sign(occasion.caseNo(), opinion, answers.proof(), occasion.reader());
    return Map.of();
  }
}
