package org.lianxin.demand;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineChangeTable extends JpaRepository<DeadlineChangeEntity, Long> {

  List<DeadlineChangeEntity> findByDeadlineIdOrderById(long deadline);
}
