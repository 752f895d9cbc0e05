package org.lianxin.demand;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DeadlineTable extends JpaRepository<DeadlineEntity, Long> {

  Optional<DeadlineEntity> findFirstByCaseNoAndKindAndPartAndMetAtIsNullOrderByIdDesc(
      String caseNo, LimitKind kind, String part);

  @ReadOnce
  List<DeadlineEntity> findByCaseNoOrderById(String caseNo);

  List<DeadlineEntity> findByCaseNoAndMetAtIsNullOrderById(String caseNo);

  /** Whether a limit that runs should have been met before this day. */
  boolean existsByMetAtIsNullAndDueOnBefore(LocalDate day);

  /** Those that run, held until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from DeadlineEntity d where d.metAt is null")
  List<DeadlineEntity> running();
}
