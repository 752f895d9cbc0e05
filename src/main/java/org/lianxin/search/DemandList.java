package org.lianxin.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.ReadableCases;
import org.lianxin.directory.Person;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demands that somebody may read, as far as a query asks for them, a page at a time. */
@Service
public class DemandList {

  /**
   * A demand in a list.
   *
   * @param place where in words, or null
   * @param office the code of the office that answers for it
   * @param unit the code of the unit to which the order went last, or null
   * @param deputy the login of the deputy who received it
   * @param outcome what came of it, by the signed reply, or null
   * @param dueOn the next day on which it is late, if any limit runs
   * @param late where today stands to that day
   * @param isTakenOver whether it ran in an old ledger before it came here
   */
  public record Row(
      String caseNo,
      DemandStatus status,
      String subject,
      String area,
      String place,
      Category category,
      Channel channel,
      Urgency urgency,
      LocalDate receivedOn,
      String office,
      String unit,
      String deputy,
      Outcome outcome,
      Optional<LocalDate> dueOn,
      Late late,
      boolean isTakenOver) {

    /** Whether one of its limits has passed unmet. */
    public boolean isOverdue() {
      return late == Late.YES;
    }
  }

  /**
   * A page of the list.
   *
   * @param after to ask for the next one; empty on the last page
   */
  public record Page(List<Row> rows, Optional<String> after) {}

  /**
   * What a case is about, in a word.
   *
   * @param place where, as far as it was said
   * @param takenOver whether it ran in an old ledger before it came here
   */
  public record Matter(String caseNo, String subject, String place, boolean takenOver) {}

  /** What the reader's own cases have to choose from: codes and logins. */
  public record Choices(
      Set<String> areas, Set<String> offices, Set<String> units, Set<String> deputies) {}

  /** Rows that are held at once where somebody goes through all, or that choices are made of. */
  private static final int PAGE = 1000;

  private final JdbcClient jdbc;
  private final ReadableCases readable;
  private final WordSearch search;
  private final Clock clock;

  DemandList(JdbcClient jdbc, ReadableCases readable, WordSearch search, Clock clock) {
    this.jdbc = jdbc;
    this.readable = readable;
    this.search = search;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param after what {@link Page#after} gave; null for the first page
   * @param size how many at most
   * @throws IllegalArgumentException when that page was of another order, or of no list of ours
   */
  @Transactional(readOnly = true)
  public Page find(Person reader, DemandQuery query, String after, int size) {
    var narrowing =
        Narrowing.of(readable.of(reader), search.match(query.q()), query, LocalDate.now(clock));
    if (after != null) {
      narrowing.behind(
          ListPlace.read(after, query.sort())
              .orElseThrow(() -> new IllegalArgumentException("No place in this list: " + after)),
          query.sort());
    }
    var rows = rows(narrowing, query.sort(), size + 1);
    return rows.size() > size
        ? new Page(
            rows.subList(0, size),
            Optional.of(ListPlace.of(rows.get(size - 1), query.sort()).text()))
        : new Page(rows, Optional.empty());
  }

  /**
   * All that a query finds, in its order, for going through them once: rows are read in pages as
   * they are asked for, so that no list is too long. What changes its place meanwhile may come
   * twice or not at all.
   */
  public Stream<Row> all(Person reader, DemandQuery query) {
    return pages(reader, query).flatMap(List::stream);
  }

  /** The same, page by page. */
  public Stream<List<Row>> pages(Person reader, DemandQuery query) {
    return Stream.iterate(
            find(reader, query, null, PAGE),
            Objects::nonNull,
            page -> page.after().map(end -> find(reader, query, end, PAGE)).orElse(null))
        .map(Page::rows);
  }

  /** Whether a text is a place in a list of this order, to go on from. */
  public static boolean isPlace(String after, Sorting sort) {
    return ListPlace.read(after, sort).isPresent();
  }

  /**
   * How many there are, as far as {@link DemandCounts} counts, the open ones by themselves: no list
   * waits for a million rows to be counted.
   */
  @Transactional(readOnly = true)
  public DemandCounts count(Person reader, DemandQuery query) {
    var today = LocalDate.now(clock);
    var mine = readable.of(reader);
    var match = search.match(query.q());
    var counts = new DemandCounts(query);
    for (var isOpen : List.of(true, false)) {
      if (query.open() == null || query.open() == isOpen) {
        count(Narrowing.besidesChoices(mine, match, query, today).open(isOpen), counts);
      }
    }
    return counts;
  }

  private void count(Narrowing narrowing, DemandCounts counts) {
    var columns =
        "c.id, c.status, c.urgency, case when c.due_on < :today then 'YES'"
            + " when c.due_on <= :soon then 'SOON' else 'NO' end as late";
    jdbc.sql(
            "select status, urgency, late, count(*) from (%s) found group by status, urgency, late"
                .formatted(narrowing.some(columns, null, "most")))
        .params(narrowing.values())
        .param("most", DemandCounts.MOST + 1)
        .query(
            row -> {
              counts.add(
                  DemandStatus.valueOf(row.getString(1)),
                  Urgency.valueOf(row.getString(2)),
                  Late.valueOf(row.getString(3)),
                  row.getLong(4));
            });
  }

  /** The first of these rows, as a list shows them. */
  private List<Row> rows(Narrowing narrowing, Sorting order, int size) {
    return jdbc.sql(
            "select * from (%s) found%s limit :size"
                .formatted(narrowing.some(IndexRows.SHOWN, order, "size"), order.by("")))
        .params(narrowing.values())
        .param("size", size)
        .query(this::row)
        .list();
  }

  /** What these cases are about, as far as the person may read them. */
  @Transactional(readOnly = true)
  public List<Matter> matters(Person reader, Collection<String> caseNos) {
    var ids = caseNos.stream().filter(CaseId::isOne).map(CaseId::of).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var condition = readable.of(reader);
    return jdbc.sql(
            "select c.case_no, c.subject, c.place, c.taken_over from search_case c where c.id in (:ids) and "
                + condition.sql())
        .param("ids", ids)
        .params(condition.values())
        .query(Matter.class)
        .list();
  }

  /**
   * The areas, offices, units and deputies to choose from: of the reader's newest cases; of all
   * there are where somebody reads all, for of a single case their names tell nothing.
   */
  @Transactional(readOnly = true)
  public Choices choices(Person reader) {
    var condition = readable.of(reader);
    if (condition.isAll()) {
      return new Choices(each("area"), each("office"), each("unit"), each("deputy"));
    }
    var found = new Choices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (var row : rows(Narrowing.all(condition), Sorting.NUMBER, PAGE)) {
      found.areas().add(row.area());
      found.offices().add(row.office());
      Optional.ofNullable(row.unit()).ifPresent(found.units()::add);
      found.deputies().add(row.deputy());
    }
    return found;
  }

  /** Each value of a column, from the index that begins with it: a look for each, not for a row. */
  private Set<String> each(String column) {
    return new TreeSet<>(
        jdbc.sql("select distinct %1$s from search_case where %1$s > ''".formatted(column))
            .query(String.class)
            .list());
  }

  private Row row(ResultSet row, int number) throws SQLException {
    var one = IndexRows.read(row, number);
    return new Row(
        one.caseNo(),
        one.status(),
        one.subject(),
        one.area(),
        one.place(),
        one.category(),
        one.channel(),
        one.urgency(),
        one.receivedOn(),
        one.office(),
        one.unit(),
        one.deputy(),
        one.outcome(),
        Optional.of(one.dueOn()).filter(day -> day.isBefore(IndexedCase.NEVER)),
        Late.of(one.dueOn(), LocalDate.now(clock)),
        one.isTakenOver());
  }
}
