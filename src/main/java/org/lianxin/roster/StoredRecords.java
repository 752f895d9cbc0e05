package org.lianxin.roster;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.AreaKind;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.CommitteeContactRow;
import org.lianxin.workbook.ConstituencyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryChanges;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;
import org.lianxin.workbook.rules.DirectoryRules;
import org.lianxin.workbook.rules.Known;
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
  private final GrantRows grants;
  private final RevisionRows revisions;
  private final ChangeRows history;
  private final Affected affected;
  private final LostClaims lostClaims;
  private final Clock clock;

  StoredRecords(
      EntityManager entities,
      FixedContactRows fixedContacts,
      DirectoryRules rules,
      GrantRows grants,
      RevisionRows revisions,
      ChangeRows history,
      Affected affected,
      LostClaims lostClaims,
      Clock clock) {
    this.entities = entities;
    this.rules = rules;
    this.grants = grants;
    this.revisions = revisions;
    this.history = history;
    this.affected = affected;
    this.lostClaims = lostClaims;
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
  public DirectoryChanges examine(DirectoryContent content, String by) {
    return examine(present -> content, by);
  }

  @Override
  public DirectoryChanges examine(UnaryOperator<DirectoryContent> change, String by) {
    var today = LocalDate.now(clock);
    var present = content();
    var wanted = change.apply(present);
    var findings = findings(present, wanted, today, by);
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
    revisions.takeTurn();
    var today = LocalDate.now(clock);
    var present = content();
    var wanted = change.apply(present);
    var findings = findings(present, wanted, today, by);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidDirectory(findings);
    }
    var differences = compare(present, wanted, today);
    var changes = changes(differences, findings);
    if (!changes.isEmpty()) {
      differences.forEach(SheetDifference::write);
      grants.settle(wanted, by);
      var revision = revisions.next(by);
      differences.forEach(difference -> writeDown(difference, present, revision, by));
    }
    return changes;
  }

  /** What the rules say, what of it gives power, and which tasks somebody would lose. */
  private List<Finding> findings(
      DirectoryContent present, DirectoryContent wanted, LocalDate today, String by) {
    var findings = new ArrayList<>(rules.check(wanted, known(present, wanted), today));
    if (findings.stream().noneMatch(Finding::isError)) {
      findings.addAll(grants.findings(wanted, by));
    }
    if (findings.stream().noneMatch(Finding::isError)) {
      findings.addAll(lostClaims.findings(wanted, today));
    }
    return findings;
  }

  /** What became of each row, before and after: for the record, and for whom it concerns. */
  private <R extends DirectoryRow> void writeDown(
      SheetDifference<R> difference, DirectoryContent present, long revision, String by) {
    var sheet = difference.table().sheet();
    var before = new HashMap<String, DirectoryRow>();
    present.rows(sheet).forEach(row -> before.put(row.key(), row));
    var rows = difference.rows();
    rows.added().forEach(row -> history.add(revision, sheet, null, row));
    Stream.of(rows.changed(), rows.ended())
        .flatMap(List::stream)
        .forEach(
            row -> {
              history.add(revision, sheet, before.get(row.key()), row);
              affected.tell(before.get(row.key()), row, by);
            });
    rows.dropped()
        .forEach(
            row -> {
              history.add(revision, sheet, row, null);
              affected.tell(row, null, by);
            });
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
