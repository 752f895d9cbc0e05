package org.lianxin.postponement;

import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Verdict;
import org.springframework.data.repository.Repository;

interface PostponementTable extends Repository<PostponementEntity, Long> {

  PostponementEntity save(PostponementEntity postponement);

  Optional<PostponementEntity> findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
      String caseNo, Postponement kind);

  List<PostponementEntity> findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
      String caseNo, int round);

  /** Whether one of this kind and verdict was never reviewed. */
  boolean existsByCaseNoAndKindAndVerdictAndFindingIsNull(
      String caseNo, Postponement kind, Verdict verdict);
}
