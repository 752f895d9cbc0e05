package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseAccess;
import org.lianxin.directory.Deputies;
import org.lianxin.evidence.EvidenceFault;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 领衔代表: what the deputy reads who is asked to carry a demand that another has received. */
@LianxinTest
class CarriersTest {

  private static final String ASKED = "Task_ConsentToCarry";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired CaseAccess access;
  @Autowired Deputies deputies;
  @Autowired EvidenceVerifier evidence;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private final RealCase told = Ways.told("C5");
  private Ways ways;
  private Visitor carrier;

  @BeforeEach
  void signIn() {
    ways = new Ways(port, beans);
    carrier = ways.visitor(told.carrier());
  }

  @Test
  void readsTheCaseFromTheMomentHeIsAskedWithoutTheVotersName() {
    var way = ways.begin(told).goesTo("Task_ChooseCarrier");
    assertThat(status(way)).isEqualTo(404);
    assertThat(carrier.get("/demands").body()).doesNotContain(way.caseNo());

    way.goesTo(ASKED);

    assertThat(carrier.get("/demands").body()).contains(way.caseNo());
    assertThat(carrier.get("/demands/" + way.caseNo()).body())
        .contains(told.words(), told.findings(), "来**")
        .doesNotContain("来访选民");
    assertThat(carrier.get("/api/v1/demands/" + way.caseNo()).body())
        .contains(told.words(), "来**")
        .doesNotContain("来访选民");
    way.goesTo("Task_WriteSuggestion");
    assertThat(status(way)).isEqualTo(200);
    assertThat(ways.visitor("deputy.d057").get("/demands/" + way.caseNo()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void readsItNoLongerWhenHeDeclines() {
    var way = ways.begin(told).goesTo(ASKED);

    declines(way);

    assertThat(status(way)).isEqualTo(404);
    assertThat(carrier.get("/demands").body()).doesNotContain(way.caseNo());
  }

  @Test
  void readsOnAfterDecliningByARightOfAnotherKind() {
    var way = ways.begin(told).goesTo(ASKED);
    access.openTo(way.caseNo(), deputies.find(told.carrier()).orElseThrow().group());

    declines(way);

    assertThat(status(way)).isEqualTo(200);
  }

  @Test
  void theUnitReadsTheSuggestionThatItAnswersAndTalksToTheLeadDeputy() {
    var way = ways.begin(told).goesTo("Task_TakeOrder");

    assertThat(shown(way, "jiaotong.handler", "Task_TakeOrder", "suggestion"))
        .contains(told.subject(), told.findings(), told.instruction(), name(told.carrier()));
    way.goesTo("Task_ContactDeputy");
    assertThat(shown(way, "jiaotong.handler", "Task_ContactDeputy", "leadDeputy"))
        .isEqualTo(name(told.carrier()));
    assertThat(shown(way, "jiaotong.handler", "Task_ContactDeputy", "deputy"))
        .isEqualTo(name(told.deputy()));
    for (var task : List.of("Task_HandleDemand", "Task_DraftReply")) {
      way.goesTo(task);
      assertThat(shown(way, "jiaotong.handler", task, "suggestion")).contains(told.instruction());
    }
    way.goesTo("Task_ReviewByUnit");
    assertThat(shown(way, "jiaotong.leader", "Task_ReviewByUnit", "suggestion"))
        .contains(told.instruction());
  }

  @Test
  void theCasesPageAndTheApiNameWhoCarriesIt() {
    var way = ways.begin(told).goesTo("Task_TakeOrder");

    var officer = ways.visitor("district.officer");
    assertThat(officer.get("/demands/" + way.caseNo()).body())
        .contains("领衔代表", name(told.carrier()));
    assertThat(officer.get("/api/v1/demands/" + way.caseNo()).body())
        .contains("领衔代表", name(told.carrier()));
  }

  @Test
  void theCarrierRatesAndSignsAndTheReceivingDeputyConfirmsWhatTheVoterHears() {
    var way = ways.begin(told).goesTo("Task_SignOpinion");
    way.isRefused(told.deputy(), "Task_SignOpinion", Map.of(), "");

    way.does(told.carrier(), "Task_SignOpinion", way.answersAt("Task_SignOpinion", told.carrier()));
    way.goesTo("Task_ConfirmResult");
    way.does(told.deputy(), "Task_ConfirmResult", Map.of("confirmedWords", "公交线路下月开到镇区，站点在菜场门口。"));

    assertThat(shown(way, told.deputy(), "Task_TellVoter", "deputyName"))
        .isEqualTo(name(told.carrier()));
    assertThat(shown(way, told.deputy(), "Task_TellVoter", "toldWords"))
        .isEqualTo("公交线路下月开到镇区，站点在菜场门口。");
    var form = carrier.get("/demands/" + way.caseNo() + "/papers/opinion-1.docx");
    assertThat(form.statusCode()).isEqualTo(200);
    way.goesToTheEnd();
    assertThat(way.isOver()).isTrue();
  }

  @Test
  void theWordGoesDownFromTheCityThroughTheDistrictToTheTown() {
    var city = "deputy.m001";
    var district = "deputy.d061";
    var far =
        Ways.told(
            "C5",
            Map.of(
                "level", "MUNICIPAL", "carrier", city, "through", district, "unit", "310000-JTW"));
    var second = "deputy.m002";
    var way =
        ways.begin(
                far,
                (task, answers) -> {
                  if (task.equals("Task_WriteSuggestion")) {
                    answers.put("coSigners", List.of(second));
                  }
                  return answers;
                })
            .goesTo("Task_ChooseCarrier");
    way.isRefused("district.officer", "Task_ChooseCarrier", Map.of("carrier", city), "转告接收代表");
    assertThat(ways.visitor(district).get("/demands/" + way.caseNo()).statusCode()).isEqualTo(404);

    way.goesTo("Task_CoSign");
    way.does(second, "Task_CoSign", Map.of("decision", "AGREED"));
    way.goesTo("Task_SignOpinion");
    way.isRefused(far.deputy(), "Task_SignOpinion", Map.of(), "");
    way.isRefused(district, "Task_SignOpinion", Map.of(), "");
    way.does(city, "Task_SignOpinion", way.answersAt("Task_SignOpinion", city));

    way.isRefused(district, "Task_RelayResult", Map.of(), "");
    assertThat(way.shows(city, "Task_RelayResult").toString()).contains(name(district));
    way.does(city, "Task_RelayResult", way.answersAt("Task_RelayResult", city));
    way.isRefused(city, "Task_RelayResult", Map.of(), "");
    assertThat(way.shows(district, "Task_RelayResult").toString()).contains(name(far.deputy()));
    assertThat(ways.visitor(district).get("/demands/" + way.caseNo()).statusCode()).isEqualTo(200);
    way.does(district, "Task_RelayResult", way.answersAt("Task_RelayResult", district));

    way.isRefused(district, "Task_ConfirmResult", Map.of(), "");
    way.does(far.deputy(), "Task_ConfirmResult", Map.of("confirmedWords", "公交线路下月开到镇区。"));
    assertThat(shown(way, far.deputy(), "Task_TellVoter", "deputyName")).isEqualTo(name(city));
    assertThat(shown(way, far.deputy(), "Task_TellVoter", "toldWords")).isEqualTo("公交线路下月开到镇区。");
    assertThat(ways.visitor("district.officer").get("/demands/" + way.caseNo()).body())
        .contains(
            "领衔代表", name(city), "附议代表", name(second), name(city) + "代表于", name(district) + "代表于");
    way.goesToTheEnd();
    assertThat(way.isOver()).isTrue();
  }

  @Test
  void aMatterIsCarriedByRemarksAtAMeetingAndAnsweredLikeASuggestion() {
    var way =
        ways.begin(
                told,
                (task, answers) -> {
                  if (task.equals("Task_WriteSuggestion")) {
                    answers.put("voicing", "DELIBERATION");
                    answers.put("meeting", "区人代会第三次会议第二代表团审议");
                    answers.put("spokenOn", LocalDate.now().toString());
                  }
                  return answers;
                })
            .goesTo("Task_WriteSuggestion");
    var incomplete = way.answersAt("Task_WriteSuggestion", told.carrier());
    incomplete.put("meeting", " ");
    way.isRefused(told.carrier(), "Task_WriteSuggestion", incomplete, "在哪次会议");
    incomplete.put("meeting", "审议");
    incomplete.put("spokenOn", LocalDate.now().plusDays(2).toString());
    way.isRefused(told.carrier(), "Task_WriteSuggestion", incomplete, "发言日期");

    way.goesTo("Task_TakeOrder");

    assertThat(shown(way, "jiaotong.handler", "Task_TakeOrder", "suggestion"))
        .startsWith("提出方式：会议审议发言（区人代会第三次会议第二代表团审议，");
    assertThat(ways.visitor("district.officer").get("/demands/" + way.caseNo()).body())
        .contains("提出方式", "区人代会第三次会议第二代表团审议");
    assertThat(carrier.get("/demands/" + way.caseNo() + "/papers/suggestion.pdf").statusCode())
        .isEqualTo(200);
    assertThat(way.goesQuicklyToTheEnd().isOver()).isTrue();
  }

  @Test
  void aDeputyWhoIsNamedReadsTheCaseAndStandsOnItOnceHeAgrees() {
    var second = "deputy.d057";
    var way =
        ways.begin(
                told,
                (task, answers) -> {
                  if (task.equals("Task_WriteSuggestion")) {
                    answers.put("coSigners", List.of(second));
                  }
                  return answers;
                })
            .goesTo("Task_WriteSuggestion");
    var named = ways.visitor(second);
    assertThat(named.get("/demands/" + way.caseNo()).statusCode()).isEqualTo(404);

    way.goesTo("Task_CoSign");
    assertThat(named.get("/demands/" + way.caseNo()).statusCode()).isEqualTo(200);
    assertThat(shown(way, second, "Task_CoSign", "proposal")).isEqualTo(told.instruction());
    way.does(second, "Task_CoSign", Map.of("decision", "AGREED"));
    way.goesTo("Task_TakeOrder");

    assertThat(named.get("/demands/" + way.caseNo()).body()).contains("附议代表", name(second));
    assertThat(shown(way, "jiaotong.handler", "Task_TakeOrder", "suggestion"))
        .contains(name(second));
    way.goesTo("Task_SignOpinion");
    assertThat(named.get("/demands/" + way.caseNo() + "/papers/reply-1.pdf").statusCode())
        .as("he receives the reply")
        .isEqualTo(200);
    assertThat(way.goesQuicklyToTheEnd().isOver()).isTrue();
  }

  @Test
  void eachOfTwoWhoAreNamedAnswersForHimself() {
    var first = "deputy.d057";
    var second = "deputy.d058";
    var way =
        ways.begin(
                told,
                (task, answers) -> {
                  if (task.equals("Task_WriteSuggestion")) {
                    answers.put("coSigners", List.of(first, second));
                  }
                  return answers;
                })
            .goesTo("Task_CoSign");

    way.does(second, "Task_CoSign", Map.of("decision", "AGREED"));
    way.does(first, "Task_CoSign", Map.of("decision", "DECLINED", "reason", "本人正在外地培训。"));
    way.goesTo("Task_TakeOrder");

    assertThat(shown(way, "jiaotong.handler", "Task_TakeOrder", "suggestion"))
        .contains(name(second))
        .doesNotContain(name(first));
    assertThat(evidence.verify(way.caseNo()).faults()).isEmpty();
    assertThat(faultsWhenTheAnswerBecomesAnother(way.caseNo()))
        .extracting(EvidenceFault::table)
        .containsExactly("instruction_suggestion");
  }

  /** What the verifier finds when somebody with the database's password lets a deputy agree. */
  private List<EvidenceFault> faultsWhenTheAnswerBecomesAnother(String caseNo) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          jdbc.sql(
                  "update instruction_suggestion_co_signer set answer = 'AGREED' where answer ="
                      + " 'DECLINED' and suggestion_id in (select id from instruction_suggestion"
                      + " where case_no = ?)")
              .param(caseNo)
              .update();
          return evidence.verify(caseNo).faults();
        });
  }

  private String name(String login) {
    return deputies.find(login).orElseThrow().name();
  }

  private static String shown(Way way, String login, String task, String field) {
    return String.valueOf(((Map<?, ?>) way.shows(login, task).get(field)).get("value"));
  }

  private void declines(Way way) {
    var answers = new HashMap<String, Object>(Map.of("decision", "DECLINED"));
    answers.put("reason", "本人正在外地培训，无法领衔。");
    way.does(told.carrier(), ASKED, answers);
  }

  private int status(Way way) {
    return carrier.get("/demands/" + way.caseNo()).statusCode();
  }
}
