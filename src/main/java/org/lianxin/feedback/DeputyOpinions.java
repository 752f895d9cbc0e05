package org.lianxin.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DeputyOpinions extends ListCrudRepository<DeputyOpinion, Long> {

  Optional<DeputyOpinion> findByCaseNoAndRoundNo(String caseNo, int round);
}
