package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface OrderTable extends ListCrudRepository<OrderEntity, Long> {

  Optional<OrderEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  Optional<OrderEntity> findFirstByCaseNoAndAssignedAtIsNotNullOrderByIdDesc(String caseNo);

  List<OrderEntity> findByCaseNoAndAssignedAtIsNotNullOrderById(String caseNo);
}
