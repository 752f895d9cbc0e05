package org.lianxin.instruction;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface InstructionTable extends ListCrudRepository<InstructionEntity, Long> {

  Optional<InstructionEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  Optional<InstructionEntity> findFirstByCaseNoAndRouteIsNotNullOrderByIdDesc(String caseNo);
}
