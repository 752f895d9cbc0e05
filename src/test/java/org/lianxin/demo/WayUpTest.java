package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 报请上级批办: cases whose power lies higher than the unit that had them, to their end (rule way-up).
 */
@LianxinTest
class WayUpTest {

  private static final String STREET_OFFICER = "yueyang.officer";
  private static final String DISTRICT_OFFICER = "district.officer";
  private static final String CENTRE = "310117001-CJZX";
  private static final String ROADS = "310117-JTW";
  private static final Map<String, Object> RETURNED =
      Map.of("decision", "RETURNED", "reason", "ABOVE_OUR_POWER", "returnWords", "这条路归区里管养。");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Orders orders;
  @Autowired Deadlines deadlines;
  @Autowired Ledgers ledgers;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void aMatterOfTheStreetGoesToTheDistrictUnderItsNumber() {
    var way = fromTheStreet("DISTRICT", ROADS);
    var before = ledgers.of(way.caseNo());

    way.isRefused(STREET_OFFICER, "Task_ReassignOrder", up("DISTRICT", "unit", ROADS), "请清空承办单位");
    way.does(STREET_OFFICER, "Task_ReassignOrder", up("DISTRICT"));

    assertThat(way.waits()).containsExactly("Task_InstructDemand");
    assertThat(way.shows(DISTRICT_OFFICER, "Task_InstructDemand").toString())
        .contains("权限在上级，报请区级层面批办，编号不变。请区里批办。")
        .contains("区级代表建议");
    way.isRefused(
        DISTRICT_OFFICER,
        "Task_InstructDemand",
        Map.of("instruction", "转信访。", "route", "PETITION", "changeReason", "信访科更熟悉这类事项"),
        "不能再改走信访");
    way.goesTo("Task_TakeOrder");

    assertThat(ledgers.of(way.caseNo())).hasSize(2).extracting(LedgerRow::unit).containsOnly(ROADS);
    assertThat(ledgers.of(way.caseNo()))
        .as("the rows of a case keep their numbers, whoever has it")
        .extracting(LedgerRow::number)
        .containsExactlyElementsOf(before.stream().map(LedgerRow::number).toList());
    assertThat(deadlines.of(way.caseNo()))
        .filteredOn(limit -> limit.kind() == LimitKind.REPLY)
        .extracting(Deadline::responsible)
        .containsExactly(CENTRE + ".HANDLER", ROADS + ".HANDLER");
    endsWith(way, CENTRE, ROADS);
    assertThat(demands.get(way.caseNo()).level()).contains(MatterLevel.DISTRICT);
  }

  @Test
  void aMatterGoesOnToTheCityWithADeputyOfItsCongress() {
    var way = fromTheStreet("MUNICIPAL", ROADS);

    way.does(STREET_OFFICER, "Task_ReassignOrder", up("MUNICIPAL"));
    way.goesTo("Task_ConsentToCarry");
    assertThat(way.shows("deputy.m001", "Task_ConsentToCarry").toString()).contains("市级");

    endsWith(way, CENTRE, ROADS);
  }

  @Test
  void theArbiterSendsUpWhatWasReturnedTwice() {
    var way = fromTheStreet("DISTRICT", ROADS);
    way.does(
        STREET_OFFICER,
        "Task_ReassignOrder",
        Map.of("unit", CENTRE, "handlingMode", "SOLE", "instruction", "先由你中心核实。"));
    way.does("yueyang.handler", "Task_TakeOrder", RETURNED);

    way.does(DISTRICT_OFFICER, "Task_ArbitrateReturn", up("DISTRICT"));

    endsWith(way, CENTRE, CENTRE, ROADS);
  }

  @Test
  void aMatterThatIsTheStreetsAfterAllComesBackWithAReason() {
    var way = fromTheStreet("STREET", CENTRE);
    way.does(STREET_OFFICER, "Task_ReassignOrder", up("DISTRICT"));
    var down =
        Map.of("instruction", "由街道办理。", "route", "STREET", "unit", CENTRE, "handlingMode", "SOLE");
    way.isRefused(DISTRICT_OFFICER, "Task_InstructDemand", down, "理由");

    var reasoned = new HashMap<String, Object>(down);
    reasoned.put("changeReason", "该路段已移交街道管养。");
    way.does(DISTRICT_OFFICER, "Task_InstructDemand", reasoned);

    endsWith(way, CENTRE, CENTRE);
  }

  /** The street's unit has returned it. */
  private Way fromTheStreet(String level, String unit) {
    var told =
        Ways.told(
            "C1",
            Map.of("level", level, "unit", unit, "coUnits", List.of(), "carrier", "deputy.m001"));
    var way = ways.begin(told);
    var verified = way.answersAt("Task_VerifyDemand", told.deputy());
    verified.put("matterLevel", "STREET");
    way.does(told.deputy(), "Task_VerifyDemand", verified);
    way.does(
        STREET_OFFICER,
        "Task_InstructDemand",
        Map.of("instruction", "请办理。", "route", "STREET", "unit", CENTRE, "handlingMode", "SOLE"));
    way.does("yueyang.handler", "Task_TakeOrder", RETURNED);
    return way;
  }

  private static Map<String, Object> up(String decision, String... more) {
    var answers = new HashMap<String, Object>();
    answers.put("decision", decision);
    answers.put("instruction", "请区里批办。");
    for (int i = 0; i < more.length; i += 2) {
      answers.put(more[i], more[i + 1]);
    }
    return answers;
  }

  private void endsWith(Way way, String... units) {
    way.goesQuicklyToTheEnd();

    assertThat(way.isOver()).as("waits at %s", way.waits()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(orders.of(way.caseNo())).extracting(Order::unit).containsExactly(units);
    assertThat(ledgers.of(way.caseNo()))
        .hasSize(2)
        .extracting(LedgerRow::state)
        .containsOnly(LedgerState.STRUCK_OFF);
  }
}
