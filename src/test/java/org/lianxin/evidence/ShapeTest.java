package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.evidence.Shape.Part;
import org.lianxin.evidence.Shape.Type;

class ShapeTest {

  private final Part part =
      new Part(
          "demand_deadline",
          "demand_deadline t",
          "t.case_no",
          List.of("id"),
          List.of("kind", "is_met", "met_at"),
          Map.of("is_met", Type.TRUTH, "met_at", Type.TIME));

  /** The first of each two is H2's, the second MySQL's. */
  @ParameterizedTest
  @CsvSource({
    "is_met, TRUE, 1",
    "is_met, FALSE, 0",
    "met_at, 2026-11-30 22:10:05.12, 2026-11-30 22:10:05.120",
    "met_at, 2026-11-30 22:10:05, 2026-11-30 22:10:05.000",
    "kind, TRUE, TRUE"
  })
  void writesAValueTheSameWhicheverDatabaseHasIt(String column, String h2, String mySql) {
    assertThat(part.written(column, h2)).isEqualTo(mySql);
    assertThat(part.written(column, mySql)).isEqualTo(mySql);
  }

  @Test
  void leavesWhatIsEmptyEmpty() {
    assertThat(part.written("met_at", null)).isNull();
  }
}
