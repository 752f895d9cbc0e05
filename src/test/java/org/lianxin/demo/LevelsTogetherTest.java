package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Orders;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Units of the city, the district and a street in one case, to its end (rule levels-together). */
@LianxinTest
class LevelsTogetherTest {

  private static final String CITY_WATER = "310000-SWJ";
  private static final String WATER = "310117-SWJ";
  private static final String CITY_ROADS = "310000-JTW";
  private static final String ROADS = "310117-JTW";
  private static final String CENTRE = "310117001-CJZX";
  private static final String OPINION = "我单位负责的部分已经核实，下月完成。";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Orders orders;
  @Autowired Ledgers ledgers;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void aUnitOfTheCityAnswersAMunicipalSuggestionAndTheDistrictGivesItsOpinion() {
    var way = ways.begin(shared("C15", CITY_ROADS, ROADS)).goesTo("Task_TakeOrder");
    assertThat(way.shows("shijiaotong.handler", "Task_TakeOrder").toString())
        .contains("上海市交通委员会", "松江区交通委员会");

    ends(way, CITY_ROADS, ROADS);
  }

  @Test
  void theStreetsUnitAnswersWithTheDistrictsAndTheCitysOpinions() {
    ends(ways.begin(shared("C1", CENTRE, WATER, CITY_WATER)), CENTRE, WATER, CITY_WATER);
  }

  private static RealCase shared(String id, String unit, String... others) {
    return Ways.told(
        id,
        Map.of(
            "unit", unit,
            "mode", "LEAD",
            "coUnits", List.of(others),
            "coOpinion", OPINION,
            "coOpinionsUsed", OPINION));
  }

  private void ends(Way way, String unit, String... others) {
    way.goesQuicklyToTheEnd();

    assertThat(way.isOver()).as("waits at %s", way.waits()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(orders.current(way.caseNo()).unit()).isEqualTo(unit);
    assertThat(orders.current(way.caseNo()).coUnits()).containsExactly(others);
    assertThat(ledgers.of(way.caseNo())).hasSize(2).extracting(LedgerRow::unit).containsOnly(unit);
  }
}
