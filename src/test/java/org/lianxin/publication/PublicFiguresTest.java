package org.lianxin.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.DemandTotal;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;

/** 公开统计: which days are counted, and what the tables share. */
class PublicFiguresTest {

  private final Demands demands = mock(Demands.class);
  private final Words words = mock(Words.class);
  private final PublicFigures figures =
      new PublicFigures(
          demands,
          words,
          Clock.fixed(Instant.parse("2026-03-15T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

  @BeforeEach
  void everythingIsCalledByItsCode() {
    when(words.label(any())).thenAnswer(call -> call.getArgument(0).toString());
    when(words.area(anyString())).thenAnswer(call -> call.getArgument(0));
    when(words.text(anyString())).thenAnswer(call -> call.getArgument(0));
  }

  @Test
  void endWithTheLastMonthAndGoBackFiveYears() {
    assertThat(figures.years()).containsExactly(2026, 2025, 2024, 2023, 2022);
    assertThat(figures.of(2026).until()).isEqualTo("2026-02-28");
    assertThat(figures.of(2025).until()).isEqualTo("2025-12-31");
    assertThat(figures.of(1999).year()).isEqualTo(2026);
    verify(demands).totals(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
  }

  @Test
  void hideASmallLineAndOneMoreInEachTableByItself() {
    given(
        total("A", Category.DRAINAGE, 3),
        total("A", Category.LIGHTING, 20),
        total("B", Category.DRAINAGE, 30));

    var year = figures.of(2026);

    assertThat(year.sum()).isEqualTo(53);
    assertThat(counts(year, 0)).containsExactly(33L, 20L);
    assertThat(counts(year, 1)).containsExactly(23L, 30L);
  }

  @Test
  void hideTheSumInAllTablesWhereOneHasToHideIt() {
    given(total("A", Category.DRAINAGE, 8), total("B", Category.LIGHTING, 1));

    var year = figures.of(2026);

    assertThat(year.sum()).as("7 and 2 would do, 8 and 1 too").isEqualTo(9);
    assertThat(counts(year, 0)).containsOnlyNulls();
    assertThat(counts(year, 2)).containsExactly(9L);

    given(total("A", Category.DRAINAGE, 4), total("B", Category.LIGHTING, 4));

    var other = figures.of(2026);

    assertThat(other.sum()).isNull();
    assertThat(other.tables()).allMatch(table -> table.counts().stream().allMatch(Objects::isNull));
  }

  private void given(DemandTotal... totals) {
    when(demands.totals(any(), any())).thenReturn(List.of(totals));
  }

  private static DemandTotal total(String area, Category category, long number) {
    return new DemandTotal(area, category, DemandStatus.STRUCK_OFF, number);
  }

  private static List<Long> counts(PublicFigures.Year year, int table) {
    return year.tables().get(table).counts();
  }
}
