package org.lianxin.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/security.md}: every item of the standards has a row, and every row holds. */
class SecurityTablesTest {

  /** The last item of levels 1 and 2 of each section of ASVS 5.0.0; those of level 3 come after. */
  private static final List<String> LAST =
      List.of(
          ("1.1.2 1.2.9 1.3.11 1.4.3 1.5.2 2.1.3 2.2.3 2.3.4 2.4.1 3.2.2 3.3.4 3.4.6 3.5.5 3.7.2"
                  + " 4.1.3 4.2.1 4.3.2 4.4.4 5.1.1 5.2.3 5.3.2 5.4.3 6.1.3 6.2.12 6.3.4 6.4.4"
                  + " 6.5.5 6.6.3 6.8.4 7.1.3 7.2.4 7.3.2 7.4.5 7.5.2 7.6.2 8.1.2 8.2.3 8.3.1"
                  + " 8.4.1 9.1.3 9.2.4 10.1.2 10.2.2 10.3.4 10.4.11 10.5.5 10.6.2 10.7.3 11.1.2"
                  + " 11.2.3 11.3.3 11.4.4 11.5.1 11.6.1 12.1.3 12.2.2 12.3.4 13.1.1 13.2.5"
                  + " 13.3.2 13.4.5 14.1.2 14.2.4 14.3.3 15.1.3 15.2.3 15.3.7 16.1.1 16.2.5"
                  + " 16.3.4 16.4.3 16.5.3 17.1.1 17.2.4 17.3.2")
              .split(" "));

  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");
  private static final Pattern ITEM = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Set<String> STATES = Set.of("pass", "n/a", "open");

  /** A row of a table: which items, how they stand, and what holds them. */
  private record Row(String items, String state, String why) {}

  private static String text() throws IOException {
    return Files.readString(Path.of("src/docs/security.md"));
  }

  /** The rows of the tables with a state. */
  private static List<Row> rows() throws IOException {
    return text()
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.substring(2).split(" \\| ?"))
        .filter(cells -> cells.length == 3 && STATES.contains(cells[1]))
        .map(cells -> new Row(cells[0], cells[1], cells[2].replace("|", "").strip()))
        .toList();
  }

  @Test
  void everyItemOfBothLevelsHasOneRow() throws IOException {
    var asked = new ArrayList<String>();
    for (var last : LAST) {
      var section = last.substring(0, last.lastIndexOf('.') + 1);
      IntStream.rangeClosed(1, Integer.parseInt(last.substring(section.length())))
          .forEach(item -> asked.add(section + item));
    }
    assertThat(asked).hasSize(253);

    var found =
        rows().stream()
            .filter(row -> ITEM.matcher(row.items()).lookingAt())
            .flatMap(row -> Stream.of(row.items().split(", ")))
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void everyRowThatPassesNamesWhatHoldsItAndEveryOtherSaysWhy() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(100);
    assertThat(rows()).allMatch(row -> !row.why().isEmpty());
    assertThat(rows())
        .filteredOn(row -> row.state().equals("pass"))
        .allMatch(row -> row.why().contains("`"));
  }

  @Test
  void everyTestAndClassThatIsNamedIsThere() throws IOException {
    var named = new TreeSet<String>();
    TYPE.matcher(text()).results().forEach(found -> named.add(found.group(1)));
    assertThat(named).isNotEmpty();

    assertThat(types()).containsAll(named);
  }

  private static Set<String> types() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
