package org.lianxin.lookback;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface CampaignTable extends ListCrudRepository<CampaignEntity, Long> {

  /** All, the newest first. */
  List<CampaignEntity> findByOrderByIdDesc(Limit most);

  /** Those of these offices, the newest first. */
  List<CampaignEntity> findByOfficeInOrderByIdDesc(Collection<String> offices, Limit most);
}
