package org.lianxin.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.ReadableCases.Condition;

/** The rows of a list in {@code search_case c}: what the reader may see, then what is asked. */
final class Narrowing {

  /** How many digits of an area's code name it, from the province to the village. */
  private static final int[] LEVELS = {2, 4, 6, 9, 12};

  private final Condition readable;
  private final Match match;
  private final StringBuilder sql;
  private final Map<String, Object> values;

  private Narrowing(Condition readable, Match match) {
    this.readable = readable;
    this.match = match;
    sql = new StringBuilder(readable.unless()).append(" and ").append(match.sql());
    values = new HashMap<>(readable.values());
    values.putAll(match.values());
  }

  /** All that a reader may see. */
  static Narrowing all(Condition readable) {
    return new Narrowing(readable, Match.ALL);
  }

  /** All that a reader may see of what a query asks. */
  static Narrowing of(Condition readable, Match match, DemandQuery query, LocalDate today) {
    return besidesChoices(readable, match, query, today)
        .open(query.open())
        .and("c.status in (:stages)", query.stage().isEmpty() ? null : names(query.stage()))
        .and("c.urgency = :urgency", query.urgency())
        .late(query.late(), today);
  }

  /** The same without what the page counts: stage, whether it is open, urgency, lateness. */
  static Narrowing besidesChoices(
      Condition readable, Match match, DemandQuery query, LocalDate today) {
    return new Narrowing(readable, match)
        .and("c.area like :area", query.area() == null ? null : beginning(query.area()) + "%")
        .and("c.office = :office", query.office())
        .and("c.unit = :unit", query.unit())
        .and("c.deputy = :deputy", query.deputy())
        .and("c.category = :category", query.category())
        .and("c.channel = :channel", query.channel())
        .and("c.outcome = :outcome", query.outcome())
        .and("c.taken_over = :takenOver", query.takenOver())
        .and("c.ledger in (:ledgers)", query.ledger().isEmpty() ? null : names(query.ledger()))
        .and("c.received_on >= :receivedFrom", query.receivedFrom())
        .and("c.received_on <= :receivedTo", query.receivedTo())
        .and("c.due_on >= :dueFrom", query.dueFrom())
        .and("c.due_on <= :dueTo", query.dueTo())
        .and("c.due_on < :never", query.dueFrom() == null ? null : IndexedCase.NEVER)
        .with("today", today)
        .with("soon", today.plusDays(Late.NEAR));
  }

  /** Those alone whose way goes on, or is over; null asks nothing. */
  Narrowing open(Boolean isOpen) {
    if (isOpen == null) {
      return this;
    }
    var over = EnumSet.noneOf(DemandStatus.class);
    Stream.of(DemandStatus.values()).filter(DemandStatus::isOver).forEach(over::add);
    return and("c.status in (:openStages)", names(isOpen ? EnumSet.complementOf(over) : over));
  }

  private Narrowing late(Late late, LocalDate today) {
    if (late == null) {
      return this;
    }
    return switch (late) {
      case YES -> and("c.due_on < :today", today);
      case SOON -> and("c.due_on between :today and :soon", today);
      case NO -> and("c.due_on > :soon", today.plusDays(Late.NEAR));
    };
  }

  /** What comes behind a row of the list in its order. */
  Narrowing behind(ListPlace place, Sorting sort) {
    with("after", place.id());
    return switch (sort) {
      case NUMBER -> and("c.id < :after", place.id());
      case DUE -> behind("c.due_on", place);
      case AGE -> behind("c.received_on", place);
    };
  }

  private Narrowing behind(String column, ListPlace place) {
    return and(column + " >= :day", place.day())
        .and("(%s > :day or c.id > :after)".formatted(column), place.day());
  }

  /** The first place in a condition is named as the value; null asks nothing. */
  private Narrowing and(String condition, Object value) {
    if (value == null) {
      return this;
    }
    sql.append(" and ").append(condition);
    var name = condition.substring(condition.indexOf(':') + 1).split("\\W", 2)[0];
    return with(name, value instanceof Enum<?> constant ? constant.name() : value);
  }

  private Narrowing with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  private static Object names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toList();
  }

  /** The digits that an area shares with all below it. */
  private static String beginning(String area) {
    var named = area.replaceAll("0+$", "");
    for (int level : LEVELS) {
      if (level >= named.length() && level <= area.length()) {
        return area.substring(0, level);
      }
    }
    return area;
  }

  /**
   * A statement for some of these rows, each once. A reader's ways to them are asked one by one,
   * each for so many, so that each is read by its index: who has ten cases among a million costs
   * ten rows. Where words name the few rows they stand in, all ways are asked of each.
   *
   * @param columns what is selected, the id among it
   * @param order which come first, of each way and of all; null where that is all the same
   * @param most the name of the value that says how many of each way
   */
  String some(String columns, Sorting order, String most) {
    var ways = match.isFew() ? List.of(anyWay()) : readable.ways();
    return ways.stream()
        .map(
            way ->
                "(select %s from %s where %s and %s%s limit :%s)"
                    .formatted(
                        columns, match.from(), way, sql, order == null ? "" : order.by("c."), most))
        .collect(joining(" union "));
  }

  private String anyWay() {
    return readable.ways().stream().collect(joining(" or ", "(", ")"));
  }

  Map<String, Object> values() {
    return values;
  }
}
