package org.lianxin.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case at which the program failed for good: who learns of it, and who may have it tried again.
 */
@LianxinTest
class StuckPagesTest {

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired RuntimeService instances;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String caseNo;
  private String job;

  @BeforeEach
  void theProgramFailedAtTheFirstStep() {
    var by = people.find(Registrations.LIAISON).orElseThrow();
    caseNo = registrar.register(Registrations.of().on(LocalDate.now(clock)), by).caseNo();
    var instance =
        instances
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .processDefinitionKey("demand-case")
            .singleResult();
    job =
        jobs.createJobQuery().processInstanceId(instance.getId()).messages().singleResult().getId();
    jobs.setJobRetries(job, 0);
  }

  @AfterEach
  void leaveNothingStuck() {
    if (jobs.createJobQuery().jobId(job).count() > 0) {
      jobs.setJobRetries(job, 1);
    }
  }

  @Test
  void tellsASupervisorWhichCaseStandsWhereAndHasItTriedAgain() {
    var supervisor = Visitor.signedIn(port, "supervisor");
    assertThat(supervisor.get("/cockpit/stuck").body())
        .contains(caseNo, "时程序出错，几次重试都没有成功", "/cockpit/stuck/" + job + "/retry")
        .doesNotContain("程序报告的原因", "全部重试");

    assertThat(post(supervisor, "/cockpit/stuck/" + job + "/retry"))
        .contains("已安排重试")
        .doesNotContain(caseNo);

    assertThat(retries()).isPositive();
    assertThat(supervisor.get("/demands/" + caseNo).body()).contains("程序受阻，已安排重试");
    assertThat(post(supervisor, "/cockpit/stuck/" + job + "/retry")).contains("已经不再受阻");
  }

  @Test
  void tellsAnAdministratorWithoutTheCaseAndHasAllTriedAgain() {
    var administrator = Visitor.signedIn(port, "admin");
    assertThat(administrator.get("/cockpit/stuck").body())
        .contains("程序报告的原因", "全部重试", job)
        .doesNotContain(caseNo);

    assertThat(post(administrator, "/cockpit/stuck/retry")).contains("已安排重试");

    assertThat(retries()).isPositive();
  }

  @Test
  void tellsASupervisorNothingOfACaseAgainstHisOwnHouse() {
    jdbc.sql("update search_case set accused_body = '310117-CWH' where case_no = ?")
        .param(caseNo)
        .update();
    var supervisor = Visitor.signedIn(port, "supervisor");

    assertThat(supervisor.get("/cockpit/stuck").body()).doesNotContain(caseNo, job);
    assertThat(post(supervisor, "/cockpit/stuck/" + job + "/retry")).contains("已经不再受阻");
    assertThat(retries()).isZero();
  }

  private static String post(Visitor visitor, String path) {
    return visitor.post(path, Map.of("_csrf", visitor.token("/account"))).body();
  }

  private int retries() {
    return jobs.createJobQuery().jobId(job).singleResult().getRetries();
  }
}
