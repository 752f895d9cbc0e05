package org.lianxin.withdrawal;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface WithdrawalTable extends ListCrudRepository<WithdrawalEntity, Long> {

  Optional<WithdrawalEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  Optional<WithdrawalEntity> findFirstByCaseNoAndVerdictIsNullOrderByIdDesc(String caseNo);
}
