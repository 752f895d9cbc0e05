package org.lianxin.petition;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PetitionExtensionTable extends Repository<PetitionExtensionEntity, Long> {

  PetitionExtensionEntity save(PetitionExtensionEntity extension);

  List<PetitionExtensionEntity> findByCaseNoOrderById(String caseNo);
}
