package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 作出复查复核意见: the body above decides; nobody who decided before. */
@Component
class DecideReview implements UserTask<DecideReview.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{handling.petition.facts-missing}")
          @Size(max = 4000, message = "{handling.petition.facts-too-long}")
          String factsFound,
      @NotBlank(message = "{handling.petition.law-missing}")
          @Size(max = 2000, message = "{handling.petition.law-too-long}")
          String legalBasis,
      @NotBlank(message = "{handling.review.opinion-missing}")
          @Size(max = 4000, message = "{handling.review.opinion-too-long}")
          String opinion,
      @NotNull(message = "{handling.review.outcome-missing}") ReviewOutcome outcome) {

    private PetitionReviews.Paper paper() {
      return new PetitionReviews.Paper(outcome, factsFound, opinion, legalBasis);
    }
  }

  private final PetitionReviews reviews;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  DecideReview(PetitionReviews reviews, Deadlines deadlines, PetitionFacts facts) {
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public String process() {
    return PetitionReviews.PROCESS;
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
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.ofReview(occasion);
    shown.put("progress", facts.notes(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    reviews.decide(occasion.caseNo(), answers.paper(), occasion.reader());
    return Map.of();
  }
}
