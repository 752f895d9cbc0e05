package org.lianxin.roster;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.DeputyGroups;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of deputies. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredGroups implements DeputyGroups {

  private static final String ALL = "select e from DeputyGroupEntity e where e.row.active";

  private final EntityManager entities;

  StoredGroups(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<DeputyGroup> all() {
    return entities
        .createQuery(ALL + " order by e.key", DeputyGroupEntity.class)
        .getResultStream()
        .map(DeputyGroupEntity::group)
        .toList();
  }

  @Override
  public Optional<DeputyGroup> ofHome(String station) {
    return entities
        .createQuery(ALL + " and e.row.home = :home order by e.key", DeputyGroupEntity.class)
        .setParameter("home", station)
        .getResultStream()
        .map(DeputyGroupEntity::group)
        .findFirst();
  }
}
