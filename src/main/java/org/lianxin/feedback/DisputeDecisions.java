package org.lianxin.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DisputeDecisions extends ListCrudRepository<DisputeDecision, Long> {

  Optional<DisputeDecision> findByCaseNoAndRoundNo(String caseNo, int round);
}
