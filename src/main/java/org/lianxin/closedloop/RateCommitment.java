package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.CommitmentProcess.IS_FULFILLED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lianxin.closedloop.Commitment.Rating;
import org.lianxin.closedloop.Commitment.Satisfaction;
import org.lianxin.closedloop.Commitment.Solution;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 评价承诺落实: the deputy says whether it is solved, and whether he is satisfied. */
@Component
class RateCommitment implements UserTask<RateCommitment.Answers> {

  /** What the form asks. */
  record Answers(
      @Size(max = 4000) String opinion,
      @NotNull Satisfaction satisfaction,
      @NotNull Solution solution) {}

  private final Commitments commitments;
  private final CommitmentFacts facts;

  RateCommitment(Commitments commitments, CommitmentFacts facts) {
    this.commitments = commitments;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person(commitments.get(matter.caseNo()).deputy());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.withReport(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    commitments.rate(
        occasion.caseNo(),
        new Rating(answers.solution(), answers.satisfaction()),
        answers.opinion(),
        occasion.reader());
    return Map.ofEntries(IS_FULFILLED.is(answers.solution() == Solution.SOLVED));
  }
}
