package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.demand.Splits;
import org.lianxin.demand.Voters;
import org.lianxin.routing.Category;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一件多事: a paper with two matters, each of them to its own end (rule split-matters). */
@LianxinTest
class TwoMattersTest {

  private static final String OFFICER = "yueyang.officer";
  private static final String OTHER = "楼道灯不亮";
  private static final String KEPT = "只说排水一件事";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Splits splits;
  @Autowired Voters voters;
  @Autowired Ledgers ledgers;
  @Autowired JdbcClient jdbc;

  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private Way first;
  private int cases;
  private int papers;

  @BeforeEach
  void aPaperComesIn() {
    cases = count("");
    papers = count("where split_from is null");
    ways = new Ways(port, beans);
    first = ways.begin(told);
  }

  @Test
  void theDeputySplitsItWhenHeVerifies() {
    first.isRefused(
        told.deputy(), "Task_VerifyDemand", and(verified(), "splitSubject", OTHER), "请选择另一件事的类别");
    first.isRefused(
        told.deputy(), "Task_VerifyDemand", and(verified(), "keptSubject", KEPT), "请填写另一件事的标题");

    first.does(told.deputy(), "Task_VerifyDemand", split(verified()));

    var second = ways.resume(told, other());
    assertThat(second.waits()).containsExactly("Task_VerifyDemand");
    assertThat(first.waits()).containsExactly("Task_InstructDemand");
    assertTwoMattersOfOnePaper();
    assertEndsAlone(first, second);
    assertEndsAlone(second, first);
    assertThat(count("")).as("matters").isEqualTo(cases + 2);
    assertThat(count("where split_from is null")).as("papers").isEqualTo(papers + 1);
  }

  @Test
  void theOfficeSplitsItWhenItInstructsAndSeesNoVoterByIt() {
    first.goesTo("Task_InstructDemand");

    first.does(
        OFFICER, "Task_InstructDemand", split(first.answersAt("Task_InstructDemand", OFFICER)));

    var second = ways.resume(told, other());
    assertThat(second.waits()).containsExactly("Task_VerifyDemand");
    assertTwoMattersOfOnePaper();
    assertThat(voters.of(second.caseNo(), OFFICER))
        .isEqualTo(voters.of(first.caseNo(), OFFICER))
        .isNotEqualTo(voters.of(first.caseNo(), told.deputy()));
    assertEndsAlone(second, first);
    assertEndsAlone(first, second);
  }

  @Test
  void whatIsSplitOnceMoreStandsBesideBoth() {
    first.does(told.deputy(), "Task_VerifyDemand", split(verified()));
    var second = ways.resume(told, other());

    second.does(told.deputy(), "Task_VerifyDemand", split(verified()));

    var third =
        splits.others(second.caseNo()).stream()
            .filter(number -> !number.equals(first.caseNo()))
            .findFirst()
            .orElseThrow();
    assertThat(splits.source(third)).contains(first.caseNo());
    assertThat(splits.others(third)).containsExactly(first.caseNo(), second.caseNo());
  }

  private void assertTwoMattersOfOnePaper() {
    var one = demands.get(first.caseNo());
    var other = demands.get(other());
    assertThat(one.subject()).isEqualTo(KEPT);
    assertThat(other)
        .extracting(Demand::subject, Demand::category, Demand::registeredBy)
        .containsExactly(OTHER, Category.LIGHTING, one.registeredBy());
    assertThat(other)
        .extracting(Demand::words, Demand::receivedOn, Demand::deputy, Demand::isConfidential)
        .containsExactly(one.words(), one.receivedOn(), one.deputy(), one.isConfidential());
    assertThat(voters.of(other.caseNo(), told.deputy()))
        .isEqualTo(voters.of(one.caseNo(), told.deputy()));
    assertThat(splits.source(other.caseNo())).contains(one.caseNo());
    assertShows(one.caseNo(), other.caseNo(), "一件多事，拆出另一件%s：%s。".formatted(other.caseNo(), OTHER));
    assertShows(other.caseNo(), one.caseNo(), "由%s拆出，原话照录。".formatted(one.caseNo()));
  }

  private void assertShows(String caseNo, String other, String sentence) {
    var reader = ways.visitor(told.deputy());
    assertThat(reader.get("/demands/" + caseNo).body())
        .contains("同一来件的其他诉求", "href=\"/demands/%s\"".formatted(other), sentence);
    assertThat(reader.get("/api/v1/demands/" + caseNo).body())
        .contains("\"samePaper\":[\"%s\"]".formatted(other));
  }

  /** Only its own two sides end a case; the other one stands where it stood. */
  private void assertEndsAlone(Way ending, Way other) {
    var before = demands.get(other.caseNo()).status();

    ending.goesQuicklyToTheEnd();

    assertThat(ending.isOver()).as("waits at %s", ending.waits()).isTrue();
    assertThat(demands.get(ending.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(demands.get(other.caseNo()).status()).isEqualTo(before);
    assertThat(ledgers.of(ending.caseNo()))
        .hasSize(2)
        .extracting(LedgerRow::state)
        .containsOnly(LedgerState.STRUCK_OFF);
  }

  private String other() {
    assertThat(splits.others(first.caseNo())).hasSize(1);
    return splits.others(first.caseNo()).get(0);
  }

  private Map<String, Object> verified() {
    return first.answersAt("Task_VerifyDemand", told.deputy());
  }

  private static Map<String, Object> split(Map<String, Object> answers) {
    return and(
        and(and(answers, "splitSubject", OTHER), "splitCategory", "LIGHTING"), "keptSubject", KEPT);
  }

  private static Map<String, Object> and(Map<String, Object> answers, String field, Object value) {
    var more = new HashMap<String, Object>(answers);
    more.put(field, value);
    return more;
  }

  private int count(String where) {
    return jdbc.sql("select count(*) from demand_case " + where).query(Integer.class).single();
  }
}
