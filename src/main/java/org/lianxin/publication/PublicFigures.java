package org.lianxin.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.DemandTotal;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.shared.RecentYears;
import org.springframework.stereotype.Component;

/**
 * 公开统计: how many demands of a year there were, by kind and by area, and how many of them are
 * closed, up to the end of the last month, so that no single day's case can be told from two looks.
 * The tables share nothing but their sum; where one hides it, all do.
 */
@Component
class PublicFigures {

  /**
   * One table.
   *
   * @param code the end of its heading's key
   * @param names of the lines
   * @param counts of the lines; null where it is hidden
   */
  record Figures(String code, List<String> names, List<Long> counts) {}

  /**
   * All tables of a year.
   *
   * @param until the last day that is counted
   * @param sum of each table; null where it is hidden
   */
  record Year(int year, LocalDate until, Long sum, List<Figures> tables) {}

  private final Demands demands;
  private final Words words;
  private final Clock clock;

  PublicFigures(Demands demands, Words words, Clock clock) {
    this.demands = demands;
    this.words = words;
    this.clock = clock;
  }

  /** The years that there are numbers of, the newest first. */
  List<Integer> years() {
    return RecentYears.until(lastDay());
  }

  private LocalDate lastDay() {
    return YearMonth.now(clock).minusMonths(1).atEndOfMonth();
  }

  /** The tables of a year; of one that is none of {@link #years} those of the newest. */
  Year of(int wanted) {
    var year = years().contains(wanted) ? wanted : years().get(0);
    var end = LocalDate.of(year, 12, 31);
    var until = end.isAfter(lastDay()) ? lastDay() : end;
    var totals = demands.totals(LocalDate.of(year, 1, 1), until);
    var tables =
        List.of(
            table("category", totals, total -> words.label(total.category())),
            table("area", totals, total -> words.area(total.area())),
            table("state", totals, total -> words.text("publication.state." + state(total))));
    var shown = tables.stream().map(table -> Suppression.of(table.counts)).toList();
    var isSumHidden = shown.stream().anyMatch(one -> one.sum() == null);
    var hiding = new ArrayList<Figures>();
    for (int i = 0; i < tables.size(); i++) {
      var table = tables.get(i);
      var counts =
          isSumHidden ? Suppression.nothing(table.names.size()).counts() : shown.get(i).counts();
      hiding.add(new Figures(table.code, table.names, counts));
    }
    return new Year(year, until, isSumHidden ? null : shown.get(0).sum(), hiding);
  }

  private static String state(DemandTotal total) {
    if (total.status() == DemandStatus.STRUCK_OFF) {
      return "closed";
    }
    return total.status() == DemandStatus.WITHDRAWN ? "withdrawn" : "open";
  }

  private static Figures table(
      String code, List<DemandTotal> totals, Function<DemandTotal, String> line) {
    var counts =
        totals.stream().collect(groupingBy(line, TreeMap::new, summingLong(DemandTotal::number)));
    return new Figures(code, List.copyOf(counts.keySet()), List.copyOf(counts.values()));
  }
}
