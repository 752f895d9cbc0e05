package org.lianxin.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface TellingTable extends ListCrudRepository<TellingEntity, Long> {

  Optional<TellingEntity> findByCaseNoAndRoundNo(String caseNo, int round);
}
