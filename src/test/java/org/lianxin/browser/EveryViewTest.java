package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.WaitingVerification;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.platform.guard.EngineDoor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every view of Cockpit, on the little history that the engine keeps here. */
@BrowserTest
class EveryViewTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  /**
   * Cockpit asks for all versions of a model. The engine gives no more than one page, so Cockpit
   * counts them and asks again.
   */
  private static final Predicate<Object> EXPECTED =
      call ->
          call.toString()
              .matches("400 .*/(process|decision)-definition\\?(?!.*maxResults).*sortBy=version.*");

  @Autowired People people;
  @Autowired RepositoryService models;
  @Autowired RuntimeService instances;
  @Autowired Clock clock;
  @Autowired BeanFactory application;

  private WaitingVerification waiting;

  @BeforeEach
  void aVerificationWaits() {
    waiting = WaitingVerification.of(Registrations.of(), application);
  }

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void opensEveryPageOfCockpit() {
    browser.signIn(supervisor());
    List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch")
        .forEach(EveryViewTest::cockpit);
  }

  @Test
  void opensEveryTabOfAProcessAndOfItsInstances() {
    var instance = instanceOf("demand-case");
    browser.signIn(supervisor());
    cockpit("process-definition/" + instance.getProcessDefinitionId() + "/runtime");
    browser.see("td", waiting.caseNo());
    browser.see("td", LocalDate.now(clock).toString()); // when it started
    browser.see("body", "30 天"); // how long history lives
    browser.see(".definition-version", "1");
    opensWell(".nav-tabs li a");

    cockpit("process-instance/" + instance.getProcessInstanceId() + "/runtime");
    opensWell(".nav-tabs li a");
    cockpit("process-instance/" + waiting.task().getProcessInstanceId() + "/runtime");
    opensWell(".nav-tabs li a");
  }

  @Test
  void opensADecision() {
    var decision =
        models.createDecisionDefinitionQuery().decisionDefinitionKey("demand-route").singleResult();
    browser.signIn(supervisor());
    cockpit("decision-definition/" + decision.getId());
    browser.see(".definition-version", "1");
    browser.see("body", "没有符合当前筛选条件的决策实例");
  }

  /** The free edition has no page of it. */
  @Test
  void leadsFromAnOldLinkOfAnInstanceThatIsOverToItsProcess() {
    var over = waiting.task().getProcessInstanceId();
    EngineDoor.inside(
        () -> {
          instances.deleteProcessInstance(over, "over");
          return over;
        });
    browser.signIn(supervisor());
    browser.open("/camunda/app/cockpit/default/#/process-instance/" + over);

    browser.see(".nav-tabs li a", "流程实例");
    browser.see(".djs-container [data-element-id=Task_VerifyDemand]");
    assertThat(browser.run("return location.hash"))
        .asString()
        .startsWith("#/process-definition/" + waiting.task().getProcessDefinitionId());
  }

  private ProcessInstance instanceOf(String process) {
    return instances
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(waiting.caseNo())
        .processDefinitionKey(process)
        .singleResult();
  }

  private String supervisor() {
    return people.inGroup(Role.SUPERVISOR.name()).get(0).login();
  }

  private static void cockpit(String page) {
    browser.open("/camunda/app/cockpit/default/#/" + page);
    browser.see("[cam-widget-header] a", "流程");
    isWell(page);
  }

  private void opensWell(String tabs) {
    browser.see(tabs);
    for (var name : browser.texts(tabs)) {
      browser.press(tabs, name);
      isWell(name);
    }
  }

  private static void isWell(String view) {
    assertThat(browser.failedCalls()).as(view).allMatch(EXPECTED);
    browser.seeNo(".page-notifications .alert");
  }
}
