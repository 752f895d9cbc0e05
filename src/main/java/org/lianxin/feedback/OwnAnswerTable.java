package org.lianxin.feedback;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OwnAnswerTable extends ListCrudRepository<OwnAnswerEntity, Long> {

  List<OwnAnswerEntity> findByCaseNoAndRoundNoOrderById(String caseNo, int round);
}
