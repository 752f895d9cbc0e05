package org.lianxin.feedback;

import java.util.Optional;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.ListCrudRepository;

interface DeputyOpinionTable extends ListCrudRepository<DeputyOpinionEntity, Long> {

  @ReadOnce
  Optional<DeputyOpinionEntity> findByCaseNoAndRoundNo(String caseNo, int round);
}
