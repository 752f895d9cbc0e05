package org.lianxin.handling;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The other units are kept with their order; this is how one of them is held. */
interface CoUnitTable extends Repository<CoUnitEntity, Long> {

  /** Finds it, and lets only one of those go on who change it or hold it at the same time. */
  @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
  Optional<CoUnitEntity> findById(Long id);
}
