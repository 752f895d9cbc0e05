package org.lianxin.petition;

import java.util.Map;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 答复信访人: the petitioner receives the opinion, and may ask for a review from that day on. */
@Component
class InformPetitioner implements UserTask<Telling> {

  private final Petitions petitions;
  private final PetitionReviews reviews;
  private final PetitionFacts facts;

  InformPetitioner(Petitions petitions, PetitionReviews reviews, PetitionFacts facts) {
    this.petitions = petitions;
    this.reviews = reviews;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
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
