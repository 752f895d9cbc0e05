package org.lianxin.supervision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface UrgeTable extends ListCrudRepository<UrgeEntity, Long> {

  /** Of a case, the newest first. */
  List<UrgeEntity> findByCaseNoOrderByIdDesc(String caseNo);

  /** Of several cases. */
  List<UrgeEntity> findByCaseNoIn(Collection<String> caseNos);
}
