package org.lianxin.supervision;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SupervisionOrders extends ListCrudRepository<SupervisionOrder, Long> {

  /** The one that waits for the supervisor's answer. */
  Optional<SupervisionOrder> findByDeadlineIdAndEndedAtIsNull(long deadline);

  int countByCaseNo(String caseNo);
}
