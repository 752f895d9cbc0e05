package org.lianxin.petition;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 出具处理意见书: request, facts, decision and law, in writing (信访工作条例 art. 32). */
@Component
class IssueOpinion implements UserTask<Petitions.OpinionPaper> {

  private final Petitions petitions;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  IssueOpinion(Petitions petitions, Deadlines deadlines, PetitionFacts facts) {
    this.petitions = petitions;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_HANDLING).map(Deadline::end);
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
