package org.lianxin.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface EscalationTable extends ListCrudRepository<EscalationEntity, Long> {

  Optional<EscalationEntity> findFirstByDeadlineIdAndDueOnOrderByIdDesc(
      long deadline, LocalDate due);

  Optional<EscalationEntity> findFirstByDeadlineIdOrderByIdDesc(long deadline);

  List<EscalationEntity> findByDeadlineIdOrderById(long deadline);
}
