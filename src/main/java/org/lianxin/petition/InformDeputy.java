package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionProcess.IS_REVIEW_OPEN;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** 告知代表: the deputy hears what he may know, never who the petitioner is (rule blind-deputy). */
@Component
class InformDeputy extends SectionTask<InformDeputy.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull @Today LocalDate toldOn,
      @NotBlank @Size(max = 1000) @Substantial String deputyWords) {}

  private final PetitionReviews reviews;
  private final Demands demands;
  private final Words words;

  InformDeputy(
      Petitions petitions,
      PetitionReviews reviews,
      PetitionFacts facts,
      Demands demands,
      Words words) {
    super(petitions, facts);
    this.reviews = reviews;
    this.demands = demands;
    this.words = words;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion);
    shown.put("deputy", words.person(demands.get(occasion.caseNo()).deputy()));
    shown.put("result", facts.result(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    petitions.tellDeputy(
        occasion.caseNo(), answers.toldOn(), answers.deputyWords(), occasion.reader());
    return Map.ofEntries(IS_REVIEW_OPEN.is(reviews.isOpen(occasion.caseNo())));
  }
}
