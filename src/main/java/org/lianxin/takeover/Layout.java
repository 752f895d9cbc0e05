package org.lianxin.takeover;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Cells;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.springframework.stereotype.Component;

/**
 * Finds its way in a sheet that somebody made for himself: titles above, one to three lines of
 * headings, merged cells.
 */
@Component
class Layout {

  /** So many lines of titles may stand above the headings. */
  private static final int MOST_TITLES = 20;

  private static final int EXAMPLES = 3;
  private static final int LONGEST_TITLE = 100;

  private final Headings headings;

  Layout(Headings headings) {
    this.headings = headings;
  }

  /** The sheet with what its merged cells say in each line that they cover. */
  private static final class Grid {

    private final List<Line> lines;
    private final Map<Integer, Line> byNumber = new TreeMap<>();
    private final Map<Integer, Object[]> headed = new TreeMap<>();
    private final Map<Integer, Object[]> filled = new TreeMap<>();
    private final Map<Integer, BitSet> covered = new TreeMap<>();
    private final int width;

    private Grid(RawSheet sheet) {
      lines = sheet.lines();
      lines.forEach(line -> byNumber.put(line.number(), line));
      width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
      for (var line : lines) {
        var cells = IntStream.range(0, width).mapToObj(line::at).toArray();
        headed.put(line.number(), cells);
        filled.put(line.number(), cells.clone());
        covered.put(line.number(), new BitSet());
      }
      sheet.merged().forEach(this::fill);
    }

    private void fill(RawSheet.Merged merged) {
      var first = byNumber.get(merged.fromLine());
      if (first == null || first.at(merged.fromColumn()) == null) {
        return;
      }
      var said = first.at(merged.fromColumn());
      for (int number = merged.fromLine(); number <= merged.toLine(); number++) {
        if (!byNumber.containsKey(number)) {
          continue;
        }
        for (int i = merged.fromColumn(); i <= Math.min(merged.toColumn(), width - 1); i++) {
          headed.get(number)[i] = said;
        }
        if (number > merged.fromLine()) {
          filled.get(number)[merged.fromColumn()] = said;
          covered.get(number).set(merged.fromColumn());
        }
      }
    }

    private OldLine line(int number) {
      return new OldLine(number, Arrays.asList(filled.get(number)), covered.get(number));
    }
  }

  /**
   * The sheet as a ledger.
   *
   * @param wanted where the headings stand; null to look for them
   * @throws Refusal when it is empty, or the headings are not in it
   */
  OldSheet of(RawSheet sheet, Head wanted) {
    var grid = new Grid(sheet);
    if (grid.lines.isEmpty()) {
      throw Refusal.of("", "takeover.sheet.empty", sheet.name());
    }
    var head = wanted == null ? find(grid) : wanted;
    if (grid.lines.stream().noneMatch(line -> head.isIn(line.number()))) {
      throw Refusal.of("head", "takeover.head.none", String.valueOf(head.line()));
    }
    var lines =
        grid.lines.stream()
            .filter(line -> line.number() > head.last())
            .map(line -> grid.line(line.number()))
            .toList();
    return new OldSheet(
        sheet.name(), caption(grid, head), head, columns(titles(grid, head), lines), lines);
  }

  /** Where most of our words stand; of two such places the one with fewer lines, then the first. */
  private Head find(Grid grid) {
    return grid.lines.stream()
        .limit(MOST_TITLES)
        .flatMap(
            line ->
                IntStream.rangeClosed(1, Head.MOST)
                    .mapToObj(lines -> new Head(line.number(), lines)))
        .filter(head -> isOfWords(grid, head) && endsInHeadings(grid, head))
        .max(
            Comparator.<Head>comparingLong(head -> headings.known(titles(grid, head)))
                .thenComparing(Head::lines, Comparator.reverseOrder())
                .thenComparing(Head::line, Comparator.reverseOrder()))
        .orElse(new Head(grid.lines.get(0).number(), 1));
  }

  /** Whether all its lines are there and hold words alone. */
  private static boolean isOfWords(Grid grid, Head head) {
    return IntStream.rangeClosed(head.line(), head.last())
        .allMatch(
            number ->
                grid.byNumber.containsKey(number)
                    && grid.byNumber.get(number).cells().stream()
                        .noneMatch(
                            cell -> cell instanceof BigDecimal || cell instanceof LocalDateTime));
  }

  /** Whether the last of several lines has a heading of ours, and so is no row of texts. */
  private boolean endsInHeadings(Grid grid, Head head) {
    return head.lines() == 1
        || grid.byNumber.get(head.last()).cells().stream()
            .filter(Objects::nonNull)
            .anyMatch(cell -> headings.isWord(Cells.shown(cell)));
  }

  private static List<String> titles(Grid grid, Head head) {
    return IntStream.range(0, grid.width).mapToObj(column -> title(grid, head, column)).toList();
  }

  private static String title(Grid grid, Head head, int column) {
    var title =
        IntStream.rangeClosed(head.line(), head.last())
            .mapToObj(grid.headed::get)
            .filter(Objects::nonNull)
            .map(cells -> cells[column])
            .filter(Objects::nonNull)
            .map(cell -> Cells.shown(cell).replaceAll("\\s+", ""))
            .distinct()
            .collect(joining(Headings.OF_GROUP));
    return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
  }

  private static String caption(Grid grid, Head head) {
    return grid.lines.stream()
        .takeWhile(line -> line.number() < head.line())
        .flatMap(line -> line.cells().stream())
        .filter(Objects::nonNull)
        .map(Cells::shown)
        .collect(joining(" "));
  }

  private static List<OldColumn> columns(List<String> titles, List<OldLine> lines) {
    var columns = new ArrayList<OldColumn>();
    var names = new HashSet<String>();
    for (int i = 0; i < titles.size(); i++) {
      var letters = RawSheet.letters(i);
      var title = titles.get(i).isEmpty() ? letters : titles.get(i);
      var named = new OldColumn(i, names.add(title) ? title : title + " " + letters, List.of());
      var examples =
          lines.stream()
              .filter(line -> !line.isCovered(named.position()))
              .map(line -> Cells.shown(line.at(named.position())))
              .filter(text -> !text.isEmpty() && !named.isTitle(text))
              .distinct()
              .limit(EXAMPLES)
              .toList();
      if (!titles.get(i).isEmpty() || !examples.isEmpty()) {
        columns.add(new OldColumn(i, named.title(), examples));
      }
    }
    return columns;
  }
}
