package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.routing.Route;

class OrderEntityTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

  private final OrderEntity order =
      new OrderEntity(
          "XQ-2026-000001",
          new Charge(Route.STREET, "CJZX", HandlingMode.LEAD, List.of("SQPA"), "GW", "请速办。", null),
          "officer",
          NOW);

  @Test
  void isAnsweredForByTheLeaderUntilTheUnitNamesSomebody() {
    order.assign("leader", NOW);
    assertThat(order).extracting("responsible").isEqualTo("leader");

    order.take("handler", NOW);
    assertThat(order).extracting("responsible").isEqualTo("handler");
  }

  @Test
  void isTakenOrReturnedOnceOnly() {
    order.assign("leader", NOW);
    order.giveBack(NOW);

    assertThatIllegalStateException().isThrownBy(() -> order.take("handler", NOW));
    assertThatIllegalStateException().isThrownBy(() -> order.giveBack(NOW));
  }

  @Test
  void isNotTakenBeforeItWasAssigned() {
    assertThatIllegalStateException().isThrownBy(() -> order.take("handler", NOW));
  }

  @Test
  void comesAgainInTheHandsOfWhoHadIt() {
    order.assign("leader", NOW);
    order.take("handler", NOW);

    var again = order.again("路灯仍然不亮。", "deputy", NOW);

    assertThat(again.round()).isEqualTo(2);
    assertThat(again.unit()).isEqualTo("CJZX");
    assertThat(again.isTaken()).isTrue();
    assertThat(again).extracting("responsible").isEqualTo("handler");
    assertThat(again).extracting("instruction").isEqualTo("路灯仍然不亮。");
    assertThat(again.route()).isEqualTo(Route.STREET);
  }
}
