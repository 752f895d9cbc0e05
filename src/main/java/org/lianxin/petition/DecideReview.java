package org.lianxin.petition;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Offices;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 作出复查复核意见: the body above decides; nobody who decided before. */
@Component
class DecideReview implements UserTask<PetitionReviews.Paper> {

  private final PetitionReviews reviews;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  DecideReview(PetitionReviews reviews, Deadlines deadlines, PetitionFacts facts) {
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(reviews.latest(matter.caseNo()).reviewer().orElseThrow()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    var kind = reviews.stage(matter.caseNo()).decision();
    return deadlines.find(matter.caseNo(), kind).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.ofReview(occasion);
    shown.put("progress", facts.notes(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, PetitionReviews.Paper paper) {
    reviews.decide(occasion.caseNo(), paper, occasion.reader());
    return Map.of();
  }
}
