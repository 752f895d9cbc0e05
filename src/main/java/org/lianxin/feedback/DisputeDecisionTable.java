package org.lianxin.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DisputeDecisionTable extends ListCrudRepository<DisputeDecisionEntity, Long> {

  Optional<DisputeDecisionEntity> findByCaseNoAndRoundNo(String caseNo, int round);
}
