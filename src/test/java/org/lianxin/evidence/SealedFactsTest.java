package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.shared.EvidentRows.Owner;
import org.springframework.beans.factory.annotation.Autowired;

/** The board hears of every change of what it keeps, because all of that is sealed. */
@LianxinTest
class SealedFactsTest {

  private static final Pattern TABLE = Pattern.compile("(?:from|join) ([a-z]+_[a-z_]+)");

  @Autowired Shapes shapes;

  @Test
  void areMadeFromTablesOfTheRecordOfACaseAlone() throws IOException {
    var facts = Files.readString(Path.of("src/main/java/org/lianxin/board/FactRows.java"));

    var tables =
        TABLE
            .matcher(facts)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(tables).hasSizeGreaterThan(8).contains("demand_case", "closedloop_signature");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(shapes.of(table))
                    .as(table)
                    .hasValueSatisfying(shape -> assertThat(shape.owner()).isEqualTo(Owner.CASE)));
  }
}
