package org.lianxin.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Escalations extends ListCrudRepository<EscalationEntry, Long> {

  Optional<EscalationEntry> findFirstByDeadlineIdAndDueOnOrderByIdDesc(
      long deadline, LocalDate due);

  List<EscalationEntry> findByDeadlineIdOrderById(long deadline);
}
