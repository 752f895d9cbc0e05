package org.lianxin.petition;

import static org.lianxin.shared.Rule.unless;

import java.util.Optional;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.withdrawal.WithdrawalCondition;
import org.springframework.stereotype.Component;

/** Nothing is taken back once the section has issued its opinion (rule two-persons-end-it). */
@Component
class OpinionGiven implements WithdrawalCondition {

  private final PetitionOpinionTable opinions;

  OpinionGiven(PetitionOpinionTable opinions) {
    this.opinions = opinions;
  }

  @Override
  public Optional<Reason> against(String caseNo) {
    return unless(
        opinions.findByCaseNo(caseNo).isEmpty(), "", "petition.withdrawal.opinion-issued");
  }
}
