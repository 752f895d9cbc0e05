package org.lianxin.petition;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PetitionTable extends Repository<PetitionEntity, String> {

  PetitionEntity save(PetitionEntity petition);

  Optional<PetitionEntity> findByCaseNo(String caseNo);
}
