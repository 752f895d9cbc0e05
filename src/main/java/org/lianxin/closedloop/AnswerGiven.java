package org.lianxin.closedloop;

import static org.lianxin.shared.Rule.unless;

import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.withdrawal.WithdrawalCondition;
import org.springframework.stereotype.Component;

/**
 * Nothing is taken back once a unit has signed, in whatever round, or the strike-off has begun; and
 * nobody of the unit confirms it (rules two-persons-end-it and own-house).
 */
@Component
class AnswerGiven implements WithdrawalCondition {

  private final SignatureRows signatures;
  private final Independence independence;
  private final Demands demands;
  private final Deadlines deadlines;

  AnswerGiven(
      SignatureRows signatures, Independence independence, Demands demands, Deadlines deadlines) {
    this.signatures = signatures;
    this.independence = independence;
    this.demands = demands;
    this.deadlines = deadlines;
  }

  @Override
  public Optional<Reason> against(String caseNo) {
    var answering = Stream.concat(Stream.of(caseNo), demands.get(caseNo).leadCase().stream());
    return unless(
            !signatures.isSignedByUnit(answering.toList()), "", "closedloop.withdrawal.signed")
        .or(
            () ->
                unless(
                    deadlines.find(caseNo, LimitKind.STRIKE_OFF).isEmpty(),
                    "",
                    "closedloop.withdrawal.striking-off"));
  }

  @Override
  public Optional<Reason> against(String caseNo, String confirmer) {
    return unless(independence.isKept(caseNo, confirmer), "", "closedloop.withdrawal.own-house");
  }
}
