package org.lianxin.handling;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReturnTable extends ListCrudRepository<ReturnEntity, Long> {

  int countByCaseNo(String caseNo);

  List<ReturnEntity> findByCaseNoOrderById(String caseNo);

  List<ReturnEntity> findByOrderIdAndPartOrderById(long orderId, int part);
}
