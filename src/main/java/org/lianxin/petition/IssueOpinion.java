package org.lianxin.petition;

import java.util.Map;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 出具处理意见书: request, facts, decision and law, in writing (信访工作条例 art. 32). */
@Component
class IssueOpinion extends SectionTask<Petitions.OpinionPaper> {

  IssueOpinion(Petitions petitions, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_HANDLING);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion);
    shown.put("progress", facts.notes(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Petitions.OpinionPaper paper) {
    petitions.issue(occasion.caseNo(), paper, occasion.reader());
    return Map.of();
  }
}
