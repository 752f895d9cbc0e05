package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionAcceptanceProcess.IS_PASSED_ON;
import static org.lianxin.petition.process.PetitionAcceptanceProcess.OBJECTION_UNTIL;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** 告知不予受理: the petitioner hears where the petition went, or why it is not taken again. */
@Component
class GiveAcceptanceNotice extends SectionTask<GiveAcceptanceNotice.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull @Today LocalDate toldOn,
      @NotNull NoticeWay way,
      @Size(max = 1000) String toldWords) {}

  private final PetitionReferrals referrals;

  GiveAcceptanceNotice(Petitions petitions, PetitionReferrals referrals, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_ACCEPTANCE);
    this.referrals = referrals;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withPetitioner(occasion);
    shown.put("result", facts.result(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var telling = new Telling(answers.toldOn(), answers.way(), answers.toldWords(), null);
    if (petitions.get(caseNo).isPassedOn()) {
      var until = referrals.tell(caseNo, telling, occasion.reader());
      return Map.ofEntries(IS_PASSED_ON.is(true), OBJECTION_UNTIL.is(Date.from(until)));
    }
    petitions.tellAcceptance(caseNo, telling, occasion.reader());
    return Map.ofEntries(IS_PASSED_ON.is(false));
  }
}
