package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.ListCrudRepository;

interface OrderTable extends ListCrudRepository<OrderEntity, Long> {

  @ReadOnce
  Optional<OrderEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  /** A case has few, so whoever wants the last of them reads all: then one reading serves all. */
  @ReadOnce
  List<OrderEntity> findByCaseNoAndAssignedAtIsNotNullOrderById(String caseNo);

  @ReadOnce
  boolean existsByCaseNoAndAssignedAtIsNotNull(String caseNo);
}
