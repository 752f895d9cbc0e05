package org.lianxin.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface SupervisionOrderTable extends ListCrudRepository<SupervisionOrderEntity, Long> {

  /** The one that waits for the supervisor's answer. */
  Optional<SupervisionOrderEntity> findByDeadlineIdAndEndedAtIsNull(long deadline);

  int countByCaseNo(String caseNo);

  /** Those of a level that wait, oldest first. */
  List<SupervisionOrderEntity> findByRungLevelAndEndedAtIsNullOrderById(
      SupervisionLevel level, Limit most);
}
