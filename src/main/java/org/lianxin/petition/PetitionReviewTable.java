package org.lianxin.petition;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PetitionReviewTable extends Repository<PetitionReviewEntity, Long> {

  PetitionReviewEntity save(PetitionReviewEntity review);

  List<PetitionReviewEntity> findByCaseNoOrderById(String caseNo);
}
