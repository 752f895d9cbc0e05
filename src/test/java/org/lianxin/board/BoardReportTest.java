package org.lianxin.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.board.BoardReport.Told;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report is told is what the board shows the same person of the same days. */
@LianxinTest
class BoardReportTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  @Autowired BoardReport report;
  @Autowired Board board;
  @Autowired People people;

  @Test
  void tellsTheFiguresOfEachTableWithBothNumbersAsTheBoardDoes() {
    var reader = people.find("supervisor").orElseThrow();
    var shown = new ArrayList<String>();
    var lists = Stream.of(Panel.values()).filter(Panel::isList).toList();
    board
        .grids(lists, reader, new Scope(FROM, TO, null), Locale.SIMPLIFIED_CHINESE)
        .values()
        .forEach(grid -> grid.lines().forEach(line -> shown.add(said(grid, line))));

    var told = report.figures(reader, FROM, TO);

    assertThat(told).extracting(BoardReportTest::said).containsExactlyElementsOf(shown);
    assertThat(told).allSatisfy(one -> assertThat(one.basis()).contains("依据："));
  }

  private static String said(Grid grid, Grid.Line line) {
    var numbers =
        line.cells().stream()
            .filter(cell -> cell.value() instanceof Integer)
            .map(Grid.Cell::words)
            .toList();
    return grid.panel() + " " + line.cells().get(0).words() + " " + numbers;
  }

  private static String said(Told one) {
    var numbers =
        Stream.of(one.numerator(), one.denominator())
            .filter(number -> number != null)
            .map(String::valueOf)
            .toList();
    return one.panel() + " " + one.name() + " " + numbers;
  }

  @Test
  void tellsNoRateOfTooFew() {
    assertThat(List.of(BoardReport.rate(4, 5), BoardReport.rate(3, 4)))
        .containsExactly("80.0%", "");
  }
}
