package org.lianxin.roster;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Station;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory's tables, each answer held until the next revision: {@link HeldByRevision}. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredDirectory implements Directory {

  private final EntityManager entities;
  private final Clock clock;

  StoredDirectory(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public Optional<Area> area(String code) {
    return Optional.ofNullable(entities.find(AreaEntity.class, code)).map(AreaEntity::area);
  }

  @Override
  public List<Area> areasIn(String parent) {
    return entities
        .createQuery(
            "select e from AreaEntity e where e.parent = :parent and e.listed order by e.code",
            AreaEntity.class)
        .setParameter("parent", parent)
        .getResultStream()
        .map(AreaEntity::area)
        .toList();
  }

  @Override
  public List<Area> divisions(String parent) {
    var above = parent == null ? " where e.parent is null" : " where e.parent = :parent";
    var query =
        entities.createQuery(
            "select e from AreaEntity e" + above + " order by e.code", AreaEntity.class);
    if (parent != null) {
      query.setParameter("parent", parent);
    }
    return query.getResultStream().map(AreaEntity::area).toList();
  }

  @Override
  public List<Area> areas() {
    return entities
        .createQuery("select e from AreaEntity e where e.listed order by e.code", AreaEntity.class)
        .getResultStream()
        .map(AreaEntity::area)
        .toList();
  }

  /** Held as a whole: what a default method asks on its way is asked past the cache. */
  @Override
  public Set<String> upFrom(String body) {
    return Collections.unmodifiableSet(Directory.super.upFrom(body));
  }

  @Override
  public Optional<Body> body(String code) {
    return Optional.ofNullable(entities.find(BodyEntity.class, code)).map(BodyEntity::body);
  }

  @Override
  public Optional<String> phone(String code) {
    return Optional.ofNullable(entities.find(BodyEntity.class, code)).map(BodyEntity::phone);
  }

  @Override
  public List<Body> bodies(BodyKind kind, String area) {
    return entities
        .createQuery(
            "select e from BodyEntity e where e.row.kind = :kind and e.row.area = :area"
                + " and e.row.active order by e.key",
            BodyEntity.class)
        .setParameter("kind", kind)
        .setParameter("area", area)
        .getResultStream()
        .map(BodyEntity::body)
        .toList();
  }

  @Override
  public List<Body> bodies(BodyKind kind) {
    return entities
        .createQuery(
            "select e from BodyEntity e where e.row.kind = :kind and e.row.active order by e.key",
            BodyEntity.class)
        .setParameter("kind", kind)
        .getResultStream()
        .map(BodyEntity::body)
        .toList();
  }

  @Override
  public Optional<Station> station(String code) {
    return Optional.ofNullable(entities.find(StationEntity.class, code))
        .map(StationEntity::station);
  }

  @Override
  public List<Station> stations(String area) {
    return entities
        .createQuery(
            "select e from StationEntity e where e.row.area = :area and e.row.active"
                + " order by e.key",
            StationEntity.class)
        .setParameter("area", area)
        .getResultStream()
        .map(StationEntity::station)
        .toList();
  }

  @Override
  public Optional<Mailbox> mailbox(String code) {
    return mailboxes("box.key = :value", code).stream().findFirst();
  }

  @Override
  public List<Mailbox> mailboxes(String area) {
    return mailboxes("box.row.area = :value and box.row.active", area);
  }

  @Override
  public List<Mailbox> mailboxes() {
    return mailboxes("box.row.active = :value", true);
  }

  private List<Mailbox> mailboxes(String which, Object value) {
    return entities
        .createQuery(
            "select box, deputy.row.login from MailboxEntity box"
                + " join DeputyEntity deputy on deputy.key = box.row.deputy where %s order by box.key"
                    .formatted(which),
            Tuple.class)
        .setParameter("value", value)
        .getResultStream()
        .map(found -> found.get(0, MailboxEntity.class).mailbox(found.get(1, String.class)))
        .toList();
  }

  @Override
  public List<Mailbox> mailboxesWithoutKeeper() {
    return entities
        .createQuery(
            """
            select box, holder.row.login from MailboxEntity box
              left join DeputyEntity holder on holder.key = box.row.deputy
             where box.row.active
               and not exists (
                 select 1 from DeputyEntity deputy, PersonEntity person
                  where deputy.key = box.row.deputy and person.key = deputy.row.login
                    and person.row.active and deputy.row.from <= :today
                    and (deputy.row.to is null or deputy.row.to >= :today))
               and not exists (
                 select 1 from PersonEntity keeper
                  where keeper.key = box.row.keeper and keeper.row.active
                    and box.row.keeperFrom <= :today and box.row.keeperTo >= :today)
             order by box.key
            """,
            Tuple.class)
        .setParameter("today", LocalDate.now(clock))
        .getResultStream()
        .map(found -> found.get(0, MailboxEntity.class).mailbox(found.get(1, String.class)))
        .toList();
  }

  @Override
  public Map<String, String> names(Collection<String> codes) {
    return entities
        .createQuery(
            "select e.key, e.row.name from BodyEntity e where e.key in :codes union all"
                + " select e.key, e.row.name from StationEntity e where e.key in :codes union all"
                + " select e.key, e.row.name from DeputyGroupEntity e where e.key in :codes",
            Tuple.class)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(toMap(name -> name.get(0, String.class), name -> name.get(1, String.class)));
  }
}
