package org.lianxin.lookback;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CheckTable extends ListCrudRepository<CheckEntity, Long> {

  List<CheckEntity> findByCampaignOrderById(long campaign);

  /** Of these cases those that somebody still has to look at. */
  @Query(
      "select c.caseNo from CheckEntity c where c.caseNo in ?1 and (c.checkedAt is null"
          + " or c.answer.verdict = org.lianxin.lookback.CheckVerdict.NOT_REAL"
          + " and c.followedAt is null)")
  Set<String> findOpen(Collection<String> caseNos);
}
