package org.lianxin.directory.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.content.AreaRow;
import org.lianxin.directory.content.BodyRow;
import org.lianxin.directory.content.CommitteeContactRow;
import org.lianxin.directory.content.ConstituencyRow;
import org.lianxin.directory.content.DeputyGroupRow;
import org.lianxin.directory.content.DeputyRow;
import org.lianxin.directory.content.DirectoryChanges;
import org.lianxin.directory.content.DirectoryContent;
import org.lianxin.directory.content.DirectoryRecords;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.Finding;
import org.lianxin.directory.content.InvalidDirectory;
import org.lianxin.directory.content.MailboxRow;
import org.lianxin.directory.content.PersonRow;
import org.lianxin.directory.content.PostRow;
import org.lianxin.directory.content.Sheet;
import org.lianxin.directory.content.StationRow;
import org.lianxin.directory.rules.DirectoryRules;
import org.lianxin.directory.rules.Known;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory's rows in our tables, changed as a whole or not at all. */
@Service
@Transactional(readOnly = true)
class StoredRecords implements DirectoryRecords {

  private final EntityManager entities;
  private final AreaRows areas;
  private final List<SheetRows<?>> tables;
  private final DirectoryRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredRecords(
      EntityManager entities,
      FixedContactRows fixedContacts,
      DirectoryRules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entities = entities;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
    areas = new AreaRows(entities);
    tables =
        List.of(
            areas,
            table(PersonRow.class, PersonEntity.class, PersonEntity::new),
            table(BodyRow.class, BodyEntity.class, BodyEntity::new),
            table(PostRow.class, PostEntity.class, PostEntity::new),
            table(StationRow.class, StationEntity.class, StationEntity::new),
            table(DeputyGroupRow.class, DeputyGroupEntity.class, DeputyGroupEntity::new),
            table(ConstituencyRow.class, ConstituencyEntity.class, ConstituencyEntity::new),
            table(DeputyRow.class, DeputyEntity.class, DeputyEntity::new),
            table(MailboxRow.class, MailboxEntity.class, MailboxEntity::new),
            table(
                CommitteeContactRow.class,
                CommitteeContactEntity.class,
                CommitteeContactEntity::new),
            fixedContacts);
  }

  private <R extends DirectoryRow, E extends RowEntity<R>> EntityRows<R, E> table(
      Class<R> row, Class<E> entity, Supplier<E> factory) {
    return new EntityRows<>(entities, row, entity, factory);
  }

  @Override
  public DirectoryContent content() {
    Map<Sheet, List<? extends DirectoryRow>> rows = new EnumMap<>(Sheet.class);
    tables.forEach(table -> rows.put(table.sheet(), table.rows()));
    return DirectoryContent.of(rows::get);
  }

  @Override
  public boolean isEmpty() {
    return entities.createQuery("select count(e) from PersonEntity e", Long.class).getSingleResult()
        == 0;
  }

  @Override
  public DirectoryChanges examine(DirectoryContent content) {
    return examine(present -> content);
  }

  @Override
  public DirectoryChanges examine(UnaryOperator<DirectoryContent> change) {
    var today = LocalDate.now(clock);
    var present = content();
    var wanted = change.apply(present);
    var findings = rules.check(wanted, known(present, wanted), today);
    return findings.stream().anyMatch(Finding::isError)
        ? DirectoryChanges.none(findings)
        : changes(compare(present, wanted, today), findings);
  }

  @Override
  @Transactional
  public DirectoryChanges apply(DirectoryContent content, String by) {
    return apply(present -> content, by);
  }

  @Override
  @Transactional
  public DirectoryChanges apply(UnaryOperator<DirectoryContent> change, String by) {
    entities.find(RevisionEntity.class, RevisionEntity.EMPTY, LockModeType.PESSIMISTIC_WRITE);
    var today = LocalDate.now(clock);
    var present = content();
    var wanted = change.apply(present);
    var findings = rules.check(wanted, known(present, wanted), today);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidDirectory(findings);
    }
    var differences = compare(present, wanted, today);
    var changes = changes(differences, findings);
    if (!changes.isEmpty()) {
      differences.forEach(SheetDifference::write);
      events.publishEvent(new DirectoryChanged(nextRevision(by)));
    }
    return changes;
  }

  /** What the rules need to know of the tables: the wanted areas' names, and who was who. */
  private Known known(DirectoryContent present, DirectoryContent wanted) {
    var codes =
        wanted.areas().stream()
            .map(AreaRow::code)
            .filter(AreaKind::isCode)
            .flatMap(code -> Stream.of(code, AreaKind.parentOf(code)))
            .filter(code -> code != null)
            .collect(Collectors.toSet());
    return new Known(
        areas.names(codes),
        present.people().stream().collect(Collectors.toMap(PersonRow::login, person -> person)),
        present.deputies().stream().collect(Collectors.toMap(DeputyRow::code, DeputyRow::login)));
  }

  private List<SheetDifference<?>> compare(
      DirectoryContent present, DirectoryContent wanted, LocalDate today) {
    return tables.stream()
        .<SheetDifference<?>>map(table -> SheetDifference.of(table, present, wanted, today))
        .toList();
  }

  private static DirectoryChanges changes(
      List<SheetDifference<?>> differences, List<Finding> findings) {
    var sheets = new EnumMap<Sheet, DirectoryChanges.SheetChanges>(Sheet.class);
    differences.forEach(
        difference -> sheets.put(difference.table().sheet(), difference.rows().summary()));
    return new DirectoryChanges(findings, sheets);
  }

  private long nextRevision(String by) {
    var last =
        entities
            .createQuery("select max(r.number) from RevisionEntity r", Long.class)
            .getSingleResult();
    entities.persist(new RevisionEntity(last + 1, LocalDateTime.now(clock), by));
    return last + 1;
  }

  /** What one table has to write. */
  private record SheetDifference<R extends DirectoryRow>(SheetRows<R> table, Difference<R> rows) {

    static <R extends DirectoryRow> SheetDifference<R> of(
        SheetRows<R> table, DirectoryContent present, DirectoryContent wanted, LocalDate today) {
      return new SheetDifference<>(table, table.compare(present, wanted, today));
    }

    void write() {
      table.write(rows);
    }
  }
}
