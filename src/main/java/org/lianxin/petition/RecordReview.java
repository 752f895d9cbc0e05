package org.lianxin.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 登记复查复核意见: an organ outside has decided, and the section writes it down. */
@Component
class RecordReview extends SectionTask<RecordReview.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull LocalDate decidedOn,
      @NotBlank @Size(max = 4000) @Substantial String factsFound,
      @NotBlank @Size(max = 2000) @Substantial String legalBasis,
      @NotBlank @Size(max = 4000) @Substantial String opinion,
      @NotNull ReviewOutcome outcome) {

    private PetitionReviews.Paper paper() {
      return new PetitionReviews.Paper(outcome, factsFound, opinion, legalBasis);
    }
  }

  private final PetitionReviews reviews;

  RecordReview(Petitions petitions, PetitionReviews reviews, PetitionFacts facts) {
    super(petitions, facts);
    this.reviews = reviews;
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), reviews.stage(matter.caseNo()).decision());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.ofReview(occasion);
    shown.put("reviewer", reviews.latest(occasion.caseNo()).reviewerName());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    reviews.record(occasion.caseNo(), answers.decidedOn(), answers.paper(), occasion.reader());
    return Map.of();
  }
}
