package org.lianxin.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.ReadableCases.Condition;

/** The rows of a list in {@code search_case c}: what the reader may see, then what is asked. */
final class Narrowing {

  /** How many digits of an area's code name it, from the province to the village. */
  private static final int[] LEVELS = {2, 4, 6, 9, 12};

  private final String from;
  private final StringBuilder sql;
  private final Map<String, Object> values;

  private Narrowing(Condition readable, Match match) {
    from = match.from();
    sql = new StringBuilder(readable.sql()).append(" and ").append(match.sql());
    values = new HashMap<>(readable.values());
    values.putAll(match.values());
  }

  /** All that a reader may see of what a query asks. */
  static Narrowing of(Condition readable, Match match, DemandQuery query, LocalDate today) {
    return besidesChoices(readable, match, query, today)
        .and("c.status in (:stages)", query.stage().isEmpty() ? null : names(query.stage()))
        .and("c.urgency = :urgency", query.urgency())
        .late(query.late(), today);
  }

  /** The same without what the page counts: stage, urgency, lateness. */
  static Narrowing besidesChoices(
      Condition readable, Match match, DemandQuery query, LocalDate today) {
    return new Narrowing(readable, match)
        .open(query.open())
        .and("c.area like :area", query.area() == null ? null : beginning(query.area()) + "%")
        .and("c.office = :office", query.office())
        .and("c.unit = :unit", query.unit())
        .and("c.deputy = :deputy", query.deputy())
        .and("c.category = :category", query.category())
        .and("c.channel = :channel", query.channel())
        .and("c.outcome = :outcome", query.outcome())
        .and("c.received_on >= :receivedFrom", query.receivedFrom())
        .and("c.received_on <= :receivedTo", query.receivedTo())
        .and("c.due_on >= :dueFrom", query.dueFrom())
        .and("c.due_on <= :dueTo", query.dueTo())
        .and("c.due_on < :never", query.dueFrom() == null ? null : IndexedCase.NEVER)
        .with("today", today)
        .with("soon", today.plusDays(Late.NEAR));
  }

  private Narrowing open(Boolean isOpen) {
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

  private static Object names(Iterable<DemandStatus> stages) {
    var names = new ArrayList<String>();
    stages.forEach(stage -> names.add(stage.name()));
    return names;
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

  /** What stands behind {@code from}: tables and conditions. */
  String sql() {
    return from + " where " + sql;
  }

  Map<String, Object> values() {
    return values;
  }
}
