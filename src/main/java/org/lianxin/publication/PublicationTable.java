package org.lianxin.publication;

import java.util.Collection;
import java.util.Optional;
import org.lianxin.routing.Category;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PublicationTable extends ListCrudRepository<PublicationEntity, Long> {

  Optional<PublicationEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  Optional<PublicationEntity> findByIdAndState(long id, PublicationState state);

  /**
   * What is published, the newest first.
   *
   * @param like a pattern of SQL, {@code %} for all
   */
  @Query(
      "select p from PublicationEntity p where p.state = PUBLISHED and p.category in :categories"
          + " and (p.words.title like :like escape '!' or p.words.question like :like escape '!'"
          + " or p.words.answer like :like escape '!')"
          + " order by p.publishedOn desc, p.id desc")
  Slice<PublicationEntity> findPublished(
      String like, Collection<Category> categories, Pageable page);
}
