package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.EngineTables;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real cases of {@code demo/cases.json}, each from its registration to its true outcome,
 * through the calls that Tasklist makes.
 */
@LianxinTest
class RealCasesTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired JdbcClient jdbc;

  static Stream<RealCase> cases() {
    return RealCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseGoesItsWholeWayToTheDoubleStrikeOff(RealCase told) {
    var way = new Ways(port, beans).begin(told).goesToTheEnd();

    assertThat(way.isOver()).as("waits at %s", way.waits()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  /** Own words, opinions and replies stay in our tables (decision 0007). */
  @Test
  void noWordOfACaseIsInAnyTableOfTheEngine() {
    var told = RealCase.all().get(0);
    new Ways(port, beans).begin(told).goesToTheEnd();

    for (var words :
        List.of(told.words(), told.findings(), told.instruction(), told.reply(), told.told())) {
      assertThat(EngineTables.with(jdbc, words.substring(0, 8))).isEmpty();
    }
  }
}
