package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 检举控告: each way round is tried. It comes to the petition section, and from there to discipline,
 * police or procuratorate at most (rule accusation-kept).
 */
@LianxinTest
class AccusationsTest {

  private static final String VERIFY = "Task_VerifyDemand";
  private static final String INSTRUCT = "Task_InstructDemand";
  private static final String REGISTER = "Task_RegisterPetition";
  private static final String OFFICER = "yueyang.officer";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Withdrawals withdrawals;
  @Autowired People people;
  @Autowired Clock clock;

  private Way way;

  @BeforeEach
  void somebodyAccusesAUnit() {
    var accusation =
        Registrations.of()
            .with("accusation", true)
            .with("accusedBody", "310117-SWJ")
            .on(LocalDate.now(clock));
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    var receipt = beans.getBean(Registrar.class).register(accusation, liaison);
    way = new Ways(port, beans).resume(Ways.told("C1"), receipt.caseNo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSWERED_ON_SPOT", "NOT_SUSTAINED", "REFERRED", "JOINED"})
  void isNotEndedByTheDeputy(String outcome) {
    var answers =
        Map.of(
            "outcome", outcome,
            "method", "VISIT",
            "findings", "问过了，没有这回事。",
            "answer", "没有这回事。",
            "referral", "OTHER",
            "leadCase", "XQ-2026-000001");

    way.isRefused(Registrations.DEPUTY, VERIFY, answers, "检举控告不在核实时答复、了结、引导或并入");
    way.isRefused(Registrations.LIAISON, VERIFY, answers, "检举控告不在核实时答复、了结、引导或并入");
  }

  @Test
  void isNeitherVoidedNorTakenBack() {
    for (var login : new String[] {Registrations.DEPUTY, Registrations.LIAISON}) {
      var person = people.find(login).orElseThrow();
      assertThat(withdrawals.openTo(way.caseNo(), person)).isEmpty();
      for (var act : WithdrawalAct.values()) {
        var visitor = new Ways(port, beans).visitor(login);
        var fields =
            Map.of(
                "act", act.name(),
                "reason", "反映人说算了",
                "_csrf", visitor.token("/demands/" + way.caseNo()));
        assertThat(visitor.post("/demands/" + way.caseNo() + "/withdrawal", fields).body())
            .contains("举报、控告不能作废，也不能撤回");
      }
    }
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.REGISTERED);
  }

  @ParameterizedTest
  @CsvSource({
    "STREET, 310117001-CJZX",
    "TOWN, 310117001-CJZX",
    "DISTRICT, ''",
    "MUNICIPAL, ''",
  })
  void isSentToNoUnitAndNoDeputyWhateverTheReason(String route, String unit) {
    verified();
    var answers = new HashMap<String, Object>();
    answers.put("route", route);
    answers.put("instruction", "请调查。");
    answers.put("changeReason", "领导要求由单位自查。");
    if (!unit.isEmpty()) {
      answers.put("unit", unit);
      answers.put("handlingMode", "SOLE");
    }

    way.isRefused(OFFICER, INSTRUCT, answers, "检举控告只能走信访办理");
  }

  @Test
  void isPassedOnToDisciplinePoliceOrProcuratorateOnly() {
    verified();
    way.does(OFFICER, INSTRUCT, Map.of("route", "PETITION", "instruction", "依信访规定办理。"));
    var section = way.steps().findFirst().orElseThrow().doers().get(0);

    way.isRefused(section, REGISTER, passedOn(Map.of("passedOnTo", "松江区商务委员会")), "只能转送纪检监察机关");
    way.isRefused(
        section,
        REGISTER,
        passedOn(Map.of("passedOnTo", "松江区商务委员会", "organ", "DISCIPLINE")),
        "从列表中选择");
    way.does(section, REGISTER, passedOn(Map.of("organ", "DISCIPLINE")));

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.PETITION);
    assertThat(way.waits()).doesNotContain(REGISTER);
  }

  /** A deputy does not look into it. */
  private void verified() {
    way.does(
        Registrations.DEPUTY, VERIFY, Map.of("outcome", "CONTINUES", "matterLevel", "UNKNOWN"));
  }

  private static Map<String, Object> passedOn(Map<String, ?> to) {
    var answers = new HashMap<String, Object>(to);
    answers.putAll(Map.of("representatives", 1, "acceptance", "PASSED_ON", "reason", "不属本机关受理"));
    return answers;
  }
}
