package org.lianxin.handling;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReturnTable extends ListCrudRepository<ReturnEntity, Long> {

  int countByCaseNo(String caseNo);

  /** By the index handling_return_of_case, whose order is that of the numbers. */
  @Query(
      "select r.caseNo from ReturnEntity r where r.caseNo >= :first"
          + " group by r.caseNo having count(r) >= :times")
  Set<String> returned(String first, long times);

  List<ReturnEntity> findByCaseNoOrderById(String caseNo);

  List<ReturnEntity> findByOrderIdAndPartOrderById(long orderId, int part);
}
