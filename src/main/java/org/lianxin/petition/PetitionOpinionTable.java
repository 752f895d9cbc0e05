package org.lianxin.petition;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PetitionOpinionTable extends Repository<PetitionOpinionEntity, String> {

  PetitionOpinionEntity save(PetitionOpinionEntity opinion);

  Optional<PetitionOpinionEntity> findByCaseNo(String caseNo);
}
