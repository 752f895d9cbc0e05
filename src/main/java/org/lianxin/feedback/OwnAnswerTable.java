package org.lianxin.feedback;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OwnAnswerTable extends ListCrudRepository<OwnAnswerEntity, Long> {

  List<OwnAnswerEntity> findByCaseNoAndRoundNoOrderById(String caseNo, int round);

  /** Of several cases, the oldest first. */
  List<OwnAnswerEntity> findByCaseNoInOrderById(Collection<String> caseNos);
}
