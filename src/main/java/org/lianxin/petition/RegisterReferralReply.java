package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionAcceptanceProcess.IS_OBJECTION_UPHELD;

import java.util.Map;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/** 登记受转机关回复: the organ took the petition, or objects and the section checks why. */
@Component
class RegisterReferralReply extends SectionTask<PetitionReferrals.Answer> {

  private final PetitionReferrals referrals;

  RegisterReferralReply(Petitions petitions, PetitionReferrals referrals, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_OBJECTION);
    this.referrals = referrals;
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
