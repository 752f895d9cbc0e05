package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 当场承诺: what a unit promises on the spot outlives the case (rule living-commitments). */
@LianxinTest
class PromiseOnTheSpotTest {

  private static final String DEPUTY = "deputy.d001";
  private static final String LIAISON = "yueyang.liaison";
  private static final String HANDLER = "yueyang.handler";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired ManagementService jobs;
  @Autowired Clock clock;

  @Test
  void becomesACommitmentOfTheUnitThatNamesWhoGaveIt() {
    var today = LocalDate.now(clock);
    var way = new Ways(port, beans).begin(Ways.told("C1"));
    way.does(
        DEPUTY,
        "Task_VerifyDemand",
        Map.of(
            "outcome", "ANSWERED_ON_SPOT",
            "answer", "下个月装好路灯。",
            "promisedBy", "310117001-CJZX",
            "promiser", "中心主任某某",
            "promisedOn", today.plusDays(30).toString()));
    way.does(DEPUTY, "Task_ApplyStrikeOff", Map.of("evidence", "选民当场在场。"));
    way.does(LIAISON, "Task_ConfirmStrikeOff", Map.of("verdict", "CONFIRMED"));
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);

    jobs.createJobQuery().processDefinitionKey("commitment").timers().list().stream()
        .filter(job -> way.runs(job.getProcessInstanceId()))
        .forEach(job -> jobs.executeJob(job.getId()));
    way.settle();

    assertThat(way.shows(HANDLER, "Task_ReportCommitment").toString())
        .contains("%s 作出承诺（中心主任某某，承诺日期%s）".formatted(today, today.plusDays(30)), "下个月装好路灯。");
    way.does(HANDLER, "Task_ReportCommitment", Map.of("progress", "DONE", "report", "已装好。"));
    way.does(
        DEPUTY, "Task_RateCommitment", Map.of("solution", "SOLVED", "satisfaction", "SATISFIED"));
    assertThat(way.waits()).isEmpty();
  }

  /** 法律援助、人民调解: the other ends of a demand at its verification (rule other-ways). */
  @ParameterizedTest
  @CsvSource({"LEGAL_AID, 法律援助", "MEDIATION, 人民调解"})
  void aMatterOfLegalAidOrMediationIsShownItsWayAndEnds(String referral, String word) {
    var way = new Ways(port, beans).begin(Ways.told("C1"));
    way.does(
        DEPUTY,
        "Task_VerifyDemand",
        Map.of("outcome", "REFERRED", "referral", referral, "answer", "请带上材料到街道公共法律服务站。"));
    way.does(
        DEPUTY,
        "Task_ExplainToVoter",
        Map.of("way", "PHONE", "toldOn", LocalDate.now(clock).toString(), "toldWords", "已告知去处。"));
    way.does(DEPUTY, "Task_ApplyStrikeOff", Map.of("evidence", "电话记录。"));
    way.does(LIAISON, "Task_ConfirmStrikeOff", Map.of("verdict", "CONFIRMED"));

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(new Ways(port, beans).visitor(DEPUTY).get("/demands/" + way.caseNo()).body())
        .contains(word);
  }
}
