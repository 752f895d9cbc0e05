package org.lianxin.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface RelayTable extends ListCrudRepository<RelayEntity, Long> {

  List<RelayEntity> findByCaseNoAndRoundNoOrderByPlace(String caseNo, int round);

  Optional<RelayEntity> findByCaseNoAndRoundNoAndPlace(String caseNo, int round, int place);
}
