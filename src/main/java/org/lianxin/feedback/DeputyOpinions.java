package org.lianxin.feedback;

import java.util.Optional;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.ListCrudRepository;

interface DeputyOpinions extends ListCrudRepository<DeputyOpinion, Long> {

  @ReadOnce
  Optional<DeputyOpinion> findByCaseNoAndRoundNo(String caseNo, int round);
}
