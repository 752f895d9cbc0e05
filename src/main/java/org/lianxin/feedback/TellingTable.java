package org.lianxin.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.ListCrudRepository;

interface TellingTable extends ListCrudRepository<TellingEntity, Long> {

  @ReadOnce
  Optional<TellingEntity> findByCaseNoAndRoundNo(String caseNo, int round);

  List<TellingEntity> findByCaseNoOrderByRoundNo(String caseNo);

  /** Of several cases, the first round first. */
  List<TellingEntity> findByCaseNoInOrderByRoundNo(Collection<String> caseNos);
}
