package org.lianxin.feedback;

import java.util.Optional;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选民反映未解决: a case that comes back to feedback because the voter objects himself. */
@Service
@Transactional
public class VoterObjections {

  private final OwnAnswerTable answers;
  private final DisputeDecisionTable disputes;
  private final FeedbackCases cases;
  private final Deadlines deadlines;

  VoterObjections(
      OwnAnswerTable answers,
      DisputeDecisionTable disputes,
      FeedbackCases cases,
      Deadlines deadlines) {
    this.answers = answers;
    this.disputes = disputes;
    this.cases = cases;
    this.deadlines = deadlines;
  }

  /** What the voter objects to the result of this round, if that is his last word. */
  @Transactional(readOnly = true)
  Optional<OwnAnswer> of(String caseNo, int round) {
    return answers.findByCaseNoAndRoundNoOrderById(caseNo, round).stream()
        .map(OwnAnswerEntity::answer)
        .reduce((earlier, later) -> later)
        .filter(OwnAnswer::isObjection);
  }

  /** Whether the voter objects to the present reply, and nobody has decided on it yet. */
  @Transactional(readOnly = true)
  public boolean isOpen(String caseNo) {
    return cases
        .round(caseNo)
        .filter(round -> of(caseNo, round).isPresent())
        .filter(round -> disputes.findByCaseNoAndRoundNo(caseNo, round).isEmpty())
        .isPresent();
  }

  /** Starts the limit of whoever has to decide, for the unit has no try left. */
  public void dispute(String caseNo) {
    deadlines.begin(caseNo, LimitKind.DISPUTE, cases.officers(caseNo));
  }
}
