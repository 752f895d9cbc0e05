package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionAcceptanceProcess.IS_PETITION_ACCEPTED;

import java.util.Map;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 登记信访事项: the section takes the petition, passes it on, or does not take it again. */
@Component
class RegisterPetition extends SectionTask<Petitions.Registration> {

  private final PetitionReferrals referrals;
  private final Demands demands;

  RegisterPetition(
      Petitions petitions, PetitionReferrals referrals, Demands demands, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_ACCEPTANCE);
    this.referrals = referrals;
    this.demands = demands;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withPetitioner(occasion);
    shown.put("isAccusation", demands.get(occasion.caseNo()).isAccusation());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Petitions.Registration registration) {
    var caseNo = occasion.caseNo();
    var by = occasion.reader();
    petitions.register(caseNo, registration, by);
    if (registration.acceptance() == Acceptance.PASSED_ON) {
      referrals.refer(caseNo, registration.place(), registration.reason(), by);
    }
    return Map.ofEntries(IS_PETITION_ACCEPTED.is(registration.acceptance() == Acceptance.ACCEPTED));
  }
}
