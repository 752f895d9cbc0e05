package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Role;
import org.lianxin.standin.StandInState;
import org.lianxin.standin.StandIns;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 回避: an office of three people, one of whom is its only officer and works for the unit. Found when
 * the unit is proposed; the deputies' office appoints, a second person approves, and the demand
 * goes to its end (rules own-house and standing-in).
 */
@LianxinTest
class RecusalTest {

  private static final String OFFICER = "yueyang.officer";
  private static final String UNIT = "310117001-CJZX";
  private static final String OFFICE = "310117001-GW";
  private static final String APPOINTER = "district.officer2";
  private static final String STAND_IN = "district.officer";
  private static final String SECOND = "cwh.officer";
  private static final String INSTRUCT = "Task_InstructDemand";
  private static final String APPOINT = "Task_AppointStandIn";
  private static final String REVIEW = "Task_ReviewByOffice";
  private static final String CONFIRM = "Task_ConfirmStrikeOff";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired StandIns standIns;
  @Autowired CaseTimeline timeline;
  @Autowired JdbcClient jdbc;

  private Ways ways;

  @BeforeEach
  void aCountyToWalk() {
    ways = new Ways(port, beans);
  }

  @AfterEach
  void putBack() {
    DirectoryRows.leave(jdbc);
    jdbc.sql("delete from standin_appointment").update();
    jdbc.sql("delete from roster_note").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void aDemandGoesToItsEndThoughTheOnlyOfficerWorksForTheUnit() {
    DirectoryRows.hold(jdbc, List.of(OFFICER), UNIT, Role.HANDLER);
    var way = ways.begin(Ways.told("C1")).goesTo(INSTRUCT);

    // found when the unit is proposed: the form says who stands back, and the cure is on its way
    assertThat(way.waits()).containsExactly(APPOINT, INSTRUCT);
    assertThat(way.shows(OFFICER, INSTRUCT).toString()).contains("须回避", name(OFFICER));
    way.isRefused(OFFICER, INSTRUCT, way.answersAt(INSTRUCT, OFFICER), "已请松江区人大常委会人事代表工作室指定代理人");

    // nobody appoints himself, nor anybody of the unit
    var form = way.shows(APPOINTER, APPOINT).toString();
    assertThat(form).contains(name(STAND_IN)).doesNotContain(name(OFFICER) + "（", APPOINTER);
    way.isRefused(APPOINTER, APPOINT, appointing(APPOINTER), "不能指定自己");
    way.isRefused(APPOINTER, APPOINT, appointing(OFFICER), "也在该件的承办单位任职");
    way.does(APPOINTER, APPOINT, appointing(STAND_IN));
    assertThat(way.waits()).containsExactly(INSTRUCT);

    // it gives nothing before a second person approves; whoever belongs to the unit is none
    assertThat(seen(STAND_IN, way)).isEqualTo(404);
    assertThat(approve(APPOINTER).statusCode()).isEqualTo(422);
    assertThat(approve(OFFICER).body()).contains("您在该件的承办单位任职");
    assertThat(approve(SECOND).statusCode()).isEqualTo(302);
    assertThat(seen(STAND_IN, way)).isEqualTo(200);

    way.does(STAND_IN, INSTRUCT, way.answersAt(INSTRUCT, STAND_IN));
    way.goesTo(REVIEW);
    way.isRefused(OFFICER, REVIEW, way.answersAt(REVIEW, OFFICER), "您在承办单位任职");
    way.does(STAND_IN, REVIEW, way.answersAt(REVIEW, STAND_IN)).goesTo(CONFIRM);
    way.does(STAND_IN, CONFIRM, way.answersAt(CONFIRM, STAND_IN));

    assertThat(way.isOver()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    bothNamesAreKept(way.caseNo());
    assertThat(standIns.of(STAND_IN)).isEmpty(); // it ended with the case
  }

  private void bothNamesAreKept(String caseNo) {
    assertThat(timeline.of(caseNo))
        .filteredOn(entry -> entry.standingFor() != null)
        .extracting(CaseTimeline.Entry::actor, CaseTimeline.Entry::standingFor)
        .hasSizeGreaterThanOrEqualTo(3)
        .containsOnly(tuple(STAND_IN, OFFICER));
    assertThat(kept("select standing_for from closedloop_review where half = 'OFFICE'", caseNo))
        .containsOnly(OFFICER);
    assertThat(kept("select decided_for from closedloop_strike_off where 1 = 1", caseNo))
        .containsOnly(OFFICER);
    assertThat(
            kept(
                "select standing_for from closedloop_ledger_entry where act = 'STRUCK_OFF'",
                caseNo))
        .hasSize(2)
        .containsOnly(OFFICER);
    assertThat(ways.visitor(SECOND).get("/demands/" + caseNo).statusCode()).isIn(200, 404);
    assertThat(ways.visitor("supervisor").get("/demands/" + caseNo).body())
        .contains(name(STAND_IN) + "代" + name(OFFICER));
  }

  private List<String> kept(String query, String caseNo) {
    return jdbc.sql(query + " and case_no = ?").param(caseNo).query(String.class).list();
  }

  @Test
  void whoIsLeftInTheOfficeActsAndTheFormNamesHim() {
    DirectoryRows.hold(jdbc, List.of(OFFICER), UNIT, Role.HANDLER);
    DirectoryRows.hold(jdbc, List.of("yueyang.liaison"), OFFICE, Role.OFFICER);

    var way = ways.begin(Ways.told("C1")).goesTo(INSTRUCT);

    assertThat(way.waits()).containsExactly(INSTRUCT);
    assertThat(way.shows(OFFICER, INSTRUCT).toString())
        .contains(name(OFFICER) + "在该单位任职", "由" + name("yueyang.liaison"));
    way.isRefused(
        OFFICER, INSTRUCT, way.answersAt(INSTRUCT, OFFICER), "请由" + name("yueyang.liaison"));
    way.does("yueyang.liaison", INSTRUCT, way.answersAt(INSTRUCT, OFFICER));
    assertThat(timeline.of(way.caseNo()))
        .extracting(CaseTimeline.Entry::code)
        .contains("handling.timeline.recusal-some");
  }

  @Test
  void whoBarsHimselfByHisOwnChoiceGetsTheSameCure() {
    DirectoryRows.hold(jdbc, List.of(OFFICER), "310117001-SQPA", Role.HANDLER);
    var way = ways.begin(Ways.told("C1")).goesTo(INSTRUCT);
    assertThat(way.waits()).containsExactly(INSTRUCT);
    var answers = new HashMap<String, Object>(way.answersAt(INSTRUCT, OFFICER));
    answers.put("unit", "310117001-SQPA");
    answers.put("changeReason", "属社区平安事项。");

    way.isRefused(OFFICER, INSTRUCT, answers, "已请松江区人大常委会人事代表工作室指定代理人");

    assertThat(way.waits()).containsExactly(APPOINT, INSTRUCT);
    way.does(OFFICER, INSTRUCT, way.answersAt(INSTRUCT, OFFICER)); // another unit after all
    assertThat(way.waits()).doesNotContain(APPOINT);
  }

  @Test
  void whatIsRefusedIsAskedForAgain() {
    DirectoryRows.hold(jdbc, List.of(OFFICER), UNIT, Role.HANDLER);
    var way = ways.begin(Ways.told("C1")).goesTo(INSTRUCT);
    way.does(APPOINTER, APPOINT, appointing(STAND_IN));

    decide(SECOND, "refuse", Map.of("refusal", "请另选其他街道的人员。"));

    assertThat(way.waits()).containsExactly(APPOINT, INSTRUCT);
    assertThat(standIns.needed(way.caseNo())).isPresent();
    assertThat(ways.visitor(APPOINTER).get("/stand-ins").body())
        .contains("不同意", "请另选其他街道的人员", "待指定代理人（1）");
  }

  private static Map<String, ?> appointing(String login) {
    return Map.of("standIn", login, "reason", "街道人大工委人员都须回避。");
  }

  private int seen(String login, Way way) {
    return way.call(login, "GET", "task/" + way.waiting(INSTRUCT) + "/form-variables", "")
        .statusCode();
  }

  private HttpResponse<String> approve(String login) {
    return decide(login, "approve", Map.of("proof", Ways.PASSWORD));
  }

  private HttpResponse<String> decide(String login, String what, Map<String, String> fields) {
    var visitor = ways.visitor(login);
    var id =
        standIns.between(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 1, 1)).stream()
            .filter(standIn -> standIn.state() == StandInState.WAITING)
            .findFirst()
            .orElseThrow()
            .id();
    var all = new HashMap<>(fields);
    all.put("_csrf", visitor.token("/account"));
    return visitor.post("/stand-ins/" + id + "/" + what, all);
  }

  private String name(String login) {
    return jdbc.sql("select name from roster_person where login = ?")
        .param(login)
        .query(String.class)
        .single();
  }
}
