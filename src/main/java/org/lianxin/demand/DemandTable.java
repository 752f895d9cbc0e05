package org.lianxin.demand;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DemandTable extends JpaRepository<DemandEntity, String> {

  List<DemandEntity> findBySplitFromOrderByCaseNo(String splitFrom);

  List<DemandEntity> findByLeadCaseOrderByCaseNo(String leadCase);
}
