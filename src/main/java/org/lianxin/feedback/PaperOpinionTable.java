package org.lianxin.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PaperOpinionTable extends ListCrudRepository<PaperOpinionEntity, Long> {

  Optional<PaperOpinionEntity> findFirstByCaseNoAndRoundNoOrderByIdDesc(String caseNo, int round);
}
