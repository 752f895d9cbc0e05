package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A demand goes its way in order, and nowhere else. */
class DemandStatusTest {

  /** It is taken back before it is answered, or never. */
  private static final Set<String> UNANSWERED =
      Set.of(
          "REGISTERED",
          "ACCEPTED",
          "INSTRUCTED",
          "TRANSFERRED",
          "HANDLING",
          "REPLY_DRAFTED",
          "JOINED",
          "PETITION");

  private static final Map<String, Set<String>> WAYS =
      Map.ofEntries(
          Map.entry("REGISTERED", Set.of("ACCEPTED", "JOINED", "FED_BACK")),
          Map.entry("ACCEPTED", Set.of("INSTRUCTED", "PETITION")),
          Map.entry("INSTRUCTED", Set.of("INSTRUCTED", "PETITION", "TRANSFERRED")),
          Map.entry("TRANSFERRED", Set.of("INSTRUCTED", "TRANSFERRED", "HANDLING")),
          Map.entry("HANDLING", Set.of("HANDLING", "REPLY_DRAFTED")),
          Map.entry("REPLY_DRAFTED", Set.of("HANDLING", "REPLIED")),
          Map.entry("REPLIED", Set.of("FED_BACK")),
          Map.entry("JOINED", Set.of("FED_BACK")),
          Map.entry("FED_BACK", Set.of("HANDLING", "STRUCK_OFF")),
          Map.entry("STRUCK_OFF", Set.of("HANDLING")),
          Map.entry("PETITION", Set.of("PETITION", "STRUCK_OFF")));

  static Stream<Arguments> pairs() {
    return Stream.of(DemandStatus.values())
        .flatMap(from -> Stream.of(DemandStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("pairs")
  void leadsOnlyWhereTheWayGoes(DemandStatus from, DemandStatus to) {
    var demand = new DemandEntity();
    ReflectionTestUtils.setField(demand, "status", from);

    if (isOnTheWay(from.name(), to.name())) {
      demand.moveTo(to);
      assertThat(demand).extracting("status").isEqualTo(to);
    } else {
      assertThatThrownBy(() -> demand.moveTo(to))
          .isInstanceOf(IllegalMove.class)
          .hasMessageContaining(from + " and cannot become " + to);
      assertThat(demand).extracting("status").isEqualTo(from);
    }
  }

  private static boolean isOnTheWay(String from, String to) {
    return WAYS.getOrDefault(from, Set.of()).contains(to)
        || to.equals("WITHDRAWN") && UNANSWERED.contains(from)
        || to.equals("VOIDED") && from.equals("REGISTERED");
  }
}
