package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionAcceptanceProcess.IS_OBJECTION_UPHELD;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 登记受转机关回复: the organ took the petition, or objects and the section checks why. */
@Component
class RegisterReferralReply implements UserTask<PetitionReferrals.Answer> {

  private final Petitions petitions;
  private final PetitionReferrals referrals;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  RegisterReferralReply(
      Petitions petitions, PetitionReferrals referrals, Deadlines deadlines, PetitionFacts facts) {
    this.petitions = petitions;
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_OBJECTION).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var referral = referrals.latest(occasion.caseNo());
    var shown = facts.of(occasion, LimitKind.PETITION_OBJECTION);
    shown.put("passedOnTo", referral.passedOnTo());
    shown.put("passedOn", referral.passedOn().toString());
    shown.put("passingReason", referral.reason());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, PetitionReferrals.Answer answer) {
    if (answer.reply() == ReferralReply.SILENT) {
      throw Refusal.of("reply", "petition.referral.reply-missing");
    }
    var comesBack = referrals.settle(occasion.caseNo(), answer, occasion.reader());
    return Map.ofEntries(IS_OBJECTION_UPHELD.is(comesBack));
  }
}
