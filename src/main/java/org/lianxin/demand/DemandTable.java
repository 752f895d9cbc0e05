package org.lianxin.demand;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DemandTable extends JpaRepository<DemandEntity, String> {

  List<DemandEntity> findBySplitFromOrderByCaseNo(String splitFrom);

  List<DemandEntity> findByLeadCaseOrderByCaseNo(String leadCase);

  /** The hash of the code on the receipt, and nothing else of the case. */
  @Query("select d.receiptCode from DemandEntity d where d.caseNo = ?1")
  Optional<String> findReceiptCode(String caseNo);

  @Query("select d.caseNo from DemandEntity d where d.accusation = true and d.caseNo in ?1")
  Set<String> findAccusing(Collection<String> caseNos);

  /** Those of these that one of these offices answers for. */
  @Query("select d.caseNo from DemandEntity d where d.caseNo in :caseNos and d.office in :offices")
  Set<String> findAnsweredFor(Collection<String> caseNos, Collection<String> offices);
}
