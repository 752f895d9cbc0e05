package org.lianxin.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.duty.MadeYear;
import org.lianxin.duty.MadeYear.Week;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The year of each mailbox, counted a second time over the list that it was made from. */
@LianxinTest
@Transactional
class BoxFiguresTest {

  private static final MadeYear MADE = new MadeYear(60);
  private static final LocalDate FROM = LocalDate.of(MadeYear.YEAR, 1, 6);
  private static final LocalDate TO = LocalDate.of(MadeYear.YEAR, 12, 29);

  @Autowired BoxWeekRows rows;
  @Autowired NamedParameterJdbcTemplate jdbc;

  @Test
  void areWhatACountByHandGives() {
    MADE.store(jdbc);
    var boxes = MADE.weeks.stream().map(Week::mailbox).distinct().toList();

    assertThat(rows.years(FROM, TO, boxes))
        .containsExactlyInAnyOrderElementsOf(boxes.stream().map(this::byHand).toList())
        .anyMatch(year -> year.missed() > 0)
        .anyMatch(year -> year.letters() > 0);
  }

  private BoxWeekRows.Year byHand(String box) {
    var weeks =
        MADE.weeks.stream()
            .filter(week -> week.mailbox().equals(box))
            .filter(week -> !week.monday().isBefore(FROM) && !week.monday().isAfter(TO))
            .toList();
    return new BoxWeekRows.Year(
        box,
        weeks.stream()
            .map(Week::letters)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum(),
        (int) weeks.stream().filter(week -> week.letters() == null).count());
  }
}
