package org.lianxin.instruction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SuggestionTable extends ListCrudRepository<SuggestionEntity, Long> {

  Optional<SuggestionEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  List<SuggestionEntity> findByCaseNoOrderById(String caseNo);
}
