package org.lianxin.petition;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PetitionReferralTable extends Repository<PetitionReferralEntity, Long> {

  PetitionReferralEntity save(PetitionReferralEntity referral);

  List<PetitionReferralEntity> findByCaseNoOrderById(String caseNo);
}
