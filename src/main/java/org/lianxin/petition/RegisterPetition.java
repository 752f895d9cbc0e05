package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionAcceptanceProcess.IS_PETITION_ACCEPTED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 登记信访事项: the section takes the petition, passes it on, or does not take it again. */
@Component
class RegisterPetition implements UserTask<Petitions.Registration> {

  private final Petitions petitions;
  private final PetitionReferrals referrals;
  private final Deadlines deadlines;
  private final Demands demands;
  private final PetitionFacts facts;

  RegisterPetition(
      Petitions petitions,
      PetitionReferrals referrals,
      Deadlines deadlines,
      Demands demands,
      PetitionFacts facts) {
    this.petitions = petitions;
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.demands = demands;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_ACCEPTANCE).map(Deadline::end);
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
