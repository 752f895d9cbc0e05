package org.lianxin.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface UrgeTable extends ListCrudRepository<UrgeEntity, Long> {

  /** Of a case, the newest first. */
  List<UrgeEntity> findByCaseNoOrderByIdDesc(String caseNo);

  /** The last one of a limit that reached this audience. */
  Optional<UrgeEntity> findFirstByDeadlineIdAndToldOrderByIdDesc(long deadline, Audience told);

  /** Of several cases. */
  List<UrgeEntity> findByCaseNoIn(Collection<String> caseNos);
}
