package org.lianxin.petition;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复信访人: the petitioner receives the opinion, and may ask for a review from that day on. */
@Component
class InformPetitioner extends SectionTask<Telling> {

  private final PetitionReviews reviews;

  InformPetitioner(Petitions petitions, PetitionReviews reviews, PetitionFacts facts) {
    super(petitions, facts);
    this.reviews = reviews;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withPetitioner(occasion);
    shown.put("result", facts.result(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Telling telling) {
    petitions.tell(occasion.caseNo(), telling, occasion.reader());
    reviews.open(occasion.caseNo(), telling, occasion.reader());
    return Map.of();
  }
}
