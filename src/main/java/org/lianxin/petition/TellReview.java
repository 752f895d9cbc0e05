package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionReviewProcess.IS_RECHECK_OPEN;
import static org.lianxin.petition.process.PetitionReviewProcess.IS_REVIEWED;

import java.util.Map;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** 送达复查复核意见: the section, which knows the petitioner, hands him the paper. */
@Component
class TellReview extends SectionTask<Telling> {

  private final PetitionReviews reviews;
  private final Words words;

  TellReview(Petitions petitions, PetitionReviews reviews, PetitionFacts facts, Words words) {
    super(petitions, facts);
    this.reviews = reviews;
    this.words = words;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var stage = reviews.stage(occasion.caseNo());
    var isLast = stage == ReviewStage.RECHECK;
    var shown = facts.withPetitioner(occasion);
    shown.put("stage", words.label(stage));
    shown.put("result", facts.result(occasion.caseNo()));
    shown.put("isLast", isLast);
    shown.put(
        "rights", words.text(isLast ? "petition.review.no-rights" : "petition.review.rights"));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Telling telling) {
    var mayAskAgain = reviews.tell(occasion.caseNo(), telling, occasion.reader());
    return Map.ofEntries(IS_RECHECK_OPEN.is(mayAskAgain), IS_REVIEWED.is(true));
  }
}
