package org.lianxin.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each figure of a deputy's year in a district, counted a second time over the list that the year
 * was made from; no row of it outlives its test.
 */
@LianxinTest
@Transactional
class DutyFiguresTest {

  private static final int DEPUTIES = 282;
  private static final MadeYear MADE = new MadeYear(DEPUTIES);

  @Autowired DutyRows rows;
  @Autowired NamedParameterJdbcTemplate jdbc;

  @Test
  void areWhatACountByHandGives() {
    MADE.store(jdbc);

    for (var year : List.of(MadeYear.YEAR, MadeYear.YEAR + 1)) {
      var counts = rows.counts(MADE.deputies, year);
      for (var deputy : MADE.deputies) {
        assertThat(counts.getOrDefault(deputy, none()))
            .as(deputy + " " + year)
            .isEqualTo(byHand(deputy, year));
      }
    }
  }

  @Test
  void areTheSumOfTheirRecords() {
    MADE.store(jdbc);

    for (var deputy : MADE.deputies) {
      var sums =
          rows.records(deputy, MadeYear.YEAR).stream()
              .collect(
                  groupingBy(
                      DutyRows.Entry::kind, TreeMap::new, summingInt(DutyRows.Entry::amount)));
      var counts = new TreeMap<>(rows.counts(List.of(deputy), MadeYear.YEAR).get(deputy));
      counts.values().removeIf(count -> count == 0);
      sums.values().removeIf(count -> count == 0);
      assertThat(sums).as(deputy).isEqualTo(counts);
    }
  }

  @Test
  void haveSomethingToCountInEachKind() {
    for (var kind : DutyKind.values()) {
      if (kind.source().isListed()) {
        assertThat(MADE.deputies)
            .as("%s", kind)
            .anyMatch(deputy -> byHand(deputy, MadeYear.YEAR).get(kind) > 0);
      }
    }
  }

  private static Map<DutyKind, Integer> none() {
    var none = new EnumMap<DutyKind, Integer>(DutyKind.class);
    for (var kind : DutyKind.values()) {
      none.put(kind, 0);
    }
    return none;
  }

  private static Map<DutyKind, Integer> byHand(String deputy, int year) {
    var counts = none();
    for (var one : MADE.held) {
      var own = one.present().get(deputy);
      if (own != null && isIn(one.on(), year) && !one.struck()) {
        add(counts, DutyKind.ACTIVITIES, 1);
        add(counts, DutyKind.PERSON_TIMES, own);
        add(counts, DutyKind.CONCENTRATED, one.concentrated() ? 1 : 0);
        add(counts, DutyKind.VISITS, one.form().equals("VISIT") ? 1 : 0);
      }
    }
    for (var one : MADE.done) {
      var isStruck = one.at() != null && one.at().struck();
      if (one.deputy().equals(deputy) && isIn(one.on(), year) && !isStruck) {
        add(counts, kindOf(one.kind()), 1);
      }
    }
    for (var one : MADE.received) {
      var isOver = List.of("WITHDRAWN", "VOIDED").contains(one.status());
      if (one.deputy().equals(deputy) && isIn(one.on(), year) && !isOver) {
        var isPassedOn = List.of("CONTINUES", "JOINED").contains(one.outcome());
        add(counts, DutyKind.REFLECTIONS, isPassedOn ? 1 : 0);
        add(counts, DutyKind.SOLVED, one.isSolved() ? 1 : 0);
      }
    }
    for (var one : MADE.suggested) {
      if (one.carrier().equals(deputy)
          && isIn(one.closed(), year)
          && one.verdict().equals("ADOPTED")) {
        add(counts, DutyKind.SUGGESTIONS, 1);
      }
    }
    return counts;
  }

  private static void add(Map<DutyKind, Integer> counts, DutyKind kind, int more) {
    counts.merge(kind, more, Integer::sum);
  }

  private static boolean isIn(LocalDate day, int year) {
    return day.getYear() == year;
  }

  private static DutyKind kindOf(String deed) {
    return switch (deed) {
      case "DONE_BY_DEPUTY" -> DutyKind.GOOD_DEEDS;
      case "MATTER_PUSHED" -> DutyKind.MATTERS_PUSHED;
      case "DISPUTE_SETTLED" -> DutyKind.DISPUTES_SETTLED;
      case "HOUSEHOLD_HELPED" -> DutyKind.HOUSEHOLDS_HELPED;
      default -> DutyKind.REPORTS;
    };
  }
}
