package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyFeedbackProcess.NEEDS_REHANDLING;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 评估决定: another round, or an end with an explanation. Never a silent end. */
@Component
class DecideDispute implements UserTask<DisputeVerdict> {

  private final Disputes disputes;
  private final FeedbackCases cases;

  DecideDispute(Disputes disputes, FeedbackCases cases) {
    this.disputes = disputes;
    this.cases = cases;
  }

  /** The office that assigned it; where there is none, the one that answers for the demand. */
  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(cases.officers(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.DISPUTE);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return cases.withVoice(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, DisputeVerdict verdict) {
    disputes.decide(occasion.caseNo(), verdict, occasion.reader());
    return Map.ofEntries(NEEDS_REHANDLING.is(verdict.isAnotherRound()));
  }
}
