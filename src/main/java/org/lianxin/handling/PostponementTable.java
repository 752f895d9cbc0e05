package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostponementTable extends Repository<PostponementEntity, Long> {

  PostponementEntity save(PostponementEntity postponement);

  Optional<PostponementEntity> findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
      String caseNo, Postponement kind);

  List<PostponementEntity> findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
      String caseNo, int round);
}
