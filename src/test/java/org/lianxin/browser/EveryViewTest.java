package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every view of Cockpit and Tasklist, on the little history that the engine keeps here. */
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

  /** What stands in no list of words: titles, and what fields say before they are filled. */
  private static final String UNSEEN_WORDS =
      """
      const said = ["title", "placeholder", "aria-label"];
      return [...document.querySelectorAll("body *")]
          .filter(element => element.checkVisibility())
          .flatMap(element => said.map(name => element.getAttribute(name) ?? ""))
          .join("\\n");
      """;

  /**
   * A word of letters; numbers of cases, keys of a keyboard and kinds of files are none, nor is the
   * engine's name, which shows where another test has an engine of its own.
   */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?!(?:default|XQ|ID|ctrl|alt|shift|JPG|PNG|WEBP|PDF|OFD|DOCX|XLSX|WPS|MB)\\b)[A-Za-z]{2,}");

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
    browser.press(".nav-tabs li a", "流程实例");
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
    instances.deleteProcessInstance(over, "over");
    browser.signIn(supervisor());
    browser.open("/camunda/app/cockpit/default/#/process-instance/" + over);

    browser.see(".nav-tabs li a", "流程实例");
    browser.see(".djs-container [data-element-id=Task_VerifyDemand]");
    assertThat(browser.run("return location.hash"))
        .asString()
        .startsWith("#/process-definition/" + waiting.task().getProcessDefinitionId());
  }

  @Test
  void opensEveryListOfTasklistHoweverSortedAndSearched() {
    browser.signIn(Registrations.LIAISON);
    tasklist("");
    opensWellInChinese(".task-filters h4 a");
    // by the time of creation it is sorted already, within the first
    for (var order : List.of("优先级", "到期时间", "跟进时间", "任务名称", "办理人")) {
      browser.press(".sorting-choice .dropdown-toggle");
      browser.press(".sorting-choice .dropdown-menu a", order);
      browser.see(".tasks-list .task", "核实诉求");
      isWellInChinese(order);
    }
    browser.press(".sorting-choice .sort-direction");
    browser.press(".tasks-list .main-field");
    isWellInChinese("what can be searched for");
    browser.press(".tasks-list .main-field ~ .dropdown-menu a", "流程定义名称");
    browser.see("[cam-widget-inline-field] input").sendKeys("诉求受理", Keys.ENTER);
    browser.see(".tasks-list .task", "核实诉求");
    isWellInChinese("a search");
  }

  @Test
  void opensEveryTabOfATaskBeforeAndAfterItIsClaimed() {
    browser.signIn(Registrations.LIAISON);
    tasklist("?task=" + waiting.task().getId());
    browser.see("button.claim", "认领");
    opensWellInChinese(".task-card .nav-tabs a");
    browser.press("button.claim", "认领");
    browser.see("[cam-tasklist-task-meta] .assignee", liaison());
    opensWellInChinese(".task-card .nav-tabs a");
    browser.press("[cam-tasklist-task-meta] .unclaim");
    browser.see("button.claim", "认领");
    isWellInChinese("released");
  }

  @Test
  void opensTheWindowsOfTasklistAndNoneForWhatNobodyMayDo() {
    browser.signIn(Registrations.LIAISON);
    tasklist("");
    browser.press("a", "键盘快捷键");
    browser.see(".modal td", "认领当前任务");
    isWellInChinese("shortcuts");
    browser.press(".modal button", "关闭");
    browser.seeNo(".modal");
    browser.press(".account .dropdown-toggle");
    isWellInChinese("account");

    browser.see("body").sendKeys(Keys.chord(Keys.CONTROL, Keys.ALT, "p"));
    isWellInChinese("start a process");
    browser.seeNo(".modal");
    assertThat(browser.texts("a, button"))
        .noneMatch(shown -> shown.contains("新建筛选器"))
        .noneMatch(shown -> shown.contains("发起流程"));
  }

  private String liaison() {
    return people.find(Registrations.LIAISON).orElseThrow().name();
  }

  private void tasklist(String page) {
    browser.open("/camunda/app/tasklist/default/#/" + page);
    browser.see(".tasks-list .task", waiting.caseNo());
    isWellInChinese("tasklist " + page);
  }

  private void opensWellInChinese(String links) {
    for (var name : browser.texts(links)) {
      browser.press(links, name);
      isWellInChinese(name);
    }
  }

  private static void isWellInChinese(String view) {
    isWell(view);
    var words = browser.words();
    for (var name : browser.texts(".tasks-list .task .assignee")) { // logins of other tests' people
      words = words.replace(name, "");
    }
    assertThat(ENGLISH.matcher(words + "\n" + browser.run(UNSEEN_WORDS)).results())
        .as(view)
        .extracting(MatchResult::group)
        .isEmpty();
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
