package org.lianxin.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 送达复查复核意见: the section, which knows the petitioner, hands him the paper. */
@Component
class TellReview implements UserTask<TellReview.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{handling.petition.day-missing}") LocalDate toldOn,
      @NotNull(message = "{handling.petition.way-missing}") TellingWay way,
      @Size(max = 1000, message = "{handling.petition.words-too-long}") String toldWords,
      Stance stance) {}

  private final Petitions petitions;
  private final PetitionReviews reviews;
  private final PetitionFacts facts;

  TellReview(Petitions petitions, PetitionReviews reviews, PetitionFacts facts) {
    this.petitions = petitions;
    this.reviews = reviews;
    this.facts = facts;
  }

  @Override
  public String process() {
    return PetitionReviews.PROCESS;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var stage = reviews.stage(occasion.caseNo());
    var isLast = stage == ReviewStage.RECHECK;
    var shown = facts.withPetitioner(occasion);
    shown.put("stage", facts.label(stage));
    shown.put("result", facts.result(occasion.caseNo()));
    shown.put("isLast", isLast);
    shown.put(
        "rights", facts.text(isLast ? "handling.review.no-rights" : "handling.review.rights"));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var mayAskAgain =
        reviews.tell(
            occasion.caseNo(),
            new Telling(answers.toldOn(), answers.way(), answers.toldWords()),
            answers.stance(),
            occasion.reader());
    return Map.of("isRecheckOpen", mayAskAgain, "isReviewed", true);
  }
}
