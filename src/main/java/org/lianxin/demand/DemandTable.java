package org.lianxin.demand;

import java.time.LocalDate;
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

  /** How many were received in these days, by area, kind and status; none that is kept secret. */
  @Query(
      "select new org.lianxin.demand.DemandTotal(d.area, d.category, d.status, count(d))"
          + " from DemandEntity d where d.receivedOn between ?1 and ?2"
          + " and d.accusation = false and d.confidential = false and d.status <> VOIDED"
          + " group by d.area, d.category, d.status")
  List<DemandTotal> findTotals(LocalDate from, LocalDate to);

  @Query("select d.caseNo from DemandEntity d where d.accusation = true and d.caseNo in ?1")
  Set<String> findAccusing(Collection<String> caseNos);

  /** Those of these that one of these offices answers for. */
  @Query("select d.caseNo from DemandEntity d where d.caseNo in :caseNos and d.office in :offices")
  Set<String> findAnsweredFor(Collection<String> caseNos, Collection<String> offices);
}
