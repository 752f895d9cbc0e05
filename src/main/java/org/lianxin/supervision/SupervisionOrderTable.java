package org.lianxin.supervision;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SupervisionOrderTable extends ListCrudRepository<SupervisionOrderEntity, Long> {

  /** The one that waits for the supervisor's answer. */
  Optional<SupervisionOrderEntity> findByDeadlineIdAndEndedAtIsNull(long deadline);

  int countByCaseNo(String caseNo);
}
