package org.lianxin.handling;

import java.util.List;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.Repository;

interface ProgressTable extends Repository<ProgressEntity, Long> {

  ProgressEntity save(ProgressEntity progress);

  @ReadOnce
  List<ProgressEntity> findByCaseNoAndRoundOrderById(String caseNo, int round);
}
