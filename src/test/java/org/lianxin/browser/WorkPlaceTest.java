package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.routing.Urgency;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The work place of a Chinese reader: start page, Tasklist, Cockpit, Admin. */
@BrowserTest
class WorkPlaceTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String ANSWER = ".fjs-form [id$=Field_Answer]";
  private static final String DAY = ".fjs-form [id$=Field_Day-date]";
  private static final String LEAD_CASE = ".fjs-form [id$=Field_LeadCase]";

  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired RuntimeService instances;
  @Autowired BeanFactory application;

  private Task task;

  @BeforeEach
  void aVerificationWaitsForTheLiaisonOfficer() {
    task = WaitingVerification.of(Registrations.of(), application).task();
  }

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LIAISON_OFFICER, 办件工作台,",
    "OFFICER, 办件工作台,",
    "PETITION_OFFICER, 办件工作台,",
    "HANDLER, 办件工作台,",
    "UNIT_LEADER, 办件工作台,",
    "SUPERVISOR, 监督驾驶舱,",
    "ADMINISTRATOR, 系统管理, 办件工作台"
  })
  void showsEachRoleItsOwnDoors(Role role, String door, String notThis) {
    browser.signIn(people.inGroup(role.name()).get(0).login());

    browser.see("main a", door);
    if (notThis != null) {
      assertThat(browser.texts("main a")).noneMatch(shown -> shown.contains(notThis));
    }
    browser.picture("start-" + role.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void completesATaskAndShowsARefusalAtTheForm() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/");
    browser.seeTitle("连心 · 办件工作台");
    browser.see(".task-filters", "全部待办");
    browser.see(".tasks-list .task", "核实诉求");
    browser.see(".tasks-list .task", "前");
    browser.see(".tasks-list .lianxin-matter", "弄堂口积水 · 银杏路12弄门口");
    browser.picture("tasklist");

    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.see("[cam-tasklist-task-meta] .groups", "· 联络员");
    browser.press("button.claim", "认领");
    browser.see(
        "[cam-tasklist-task-meta]", people.find(Registrations.LIAISON).orElseThrow().name());
    browser.press("button", "提交");
    browser.see(".fjs-form-field-radio .fjs-form-field-error", "此项必填。");
    browser.seeNo(".page-notifications .alert");

    browser.press(".fjs-form label", "与他件同一事项，并入");
    browser.type(LEAD_CASE, "XQ-1999-000001");
    browser.press("button", "提交");
    browser.see(".refusal-notice", "未能提交，请修改后再试");
    browser.see(".refusal-notice", "没有编号为“XQ-1999-000001”的诉求");
    browser.see(".fjs-form-field-textfield .fjs-form-field-error", "请核对编号");
    browser.seeNo(".page-notifications .alert");
    assertThat(browser.see(LEAD_CASE).getDomProperty("value")).isEqualTo("XQ-1999-000001");
    browser.picture("tasklist-refusal");

    browser.press(".fjs-form label", "已当场答复");
    browser.type(ANSWER, "下周三疏通，已当面说明");
    assertThat(browser.texts("button")).contains("提交").doesNotContain("保存");
    browser.press("button", "提交");
    browser.see(".lianxin-next", "已提交。");
    browser.see(".lianxin-next", "下一步");
    browser.picture("tasklist-next");
    browser.press(".lianxin-next button", "知道了");
    browser.seeNo(".task-card .fjs-form");
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
  }

  @Test
  void showsARefusalAtItsDate() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/");
    browser.see(".tasks-list .task", "核实诉求");
    changeForms(
        "Object.assign(form.components.flatMap(part => part.components ?? [part])"
            + ".find(field => field.key === 'leadCase'),"
            + " {type: 'datetime', subtype: 'date', dateLabel: '日期'})");
    browser.press("button.claim", "认领");
    browser.press(".fjs-form label", "与他件同一事项，并入");
    browser.see(".fjs-form [id$=Field_LeadCase-date]").sendKeys("2026-11-25", Keys.TAB);
    browser.press("button", "提交");

    browser.see(".refusal-notice", "没有编号为“2026-11-25”的诉求");
    browser.see(".fjs-form-field-datetime .fjs-form-field-error", "请核对编号");
  }

  @Test
  void saysInWordsWhichTaskIsUrgentAndPutsItFirst() {
    var urgent =
        WaitingVerification.of(Registrations.of().with("urgency", Urgency.CRITICAL), application);
    WaitingVerification.of(Registrations.of(), application);

    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/");

    browser.see(".tasks-list > .task:first-child", urgent.caseNo());
    browser.see(".tasks-list > .task:first-child .priority", "特急");
    assertThat(browser.texts(".tasks-list .priority")).isSubsetOf("特急", "紧急");
  }

  @Test
  void listsWhatIsDueFirstUnlessSomebodyChoseAnotherOrder() {
    var late = WaitingVerification.of(Registrations.of(), application);
    late.task()
        .setDueDate(Date.from(OffsetDateTime.parse("2026-01-05T18:00:00+08:00").toInstant()));
    late.task().setPriority(ABOVE_ALL);
    tasks.saveTask(late.task());
    var newest = WaitingVerification.of(Registrations.of(), application);
    tasks.setPriority(newest.task().getId(), ABOVE_ALL);
    browser.signIn(Registrations.LIAISON);

    browser.open("/camunda/app/tasklist/default/");
    browser.see(".tasks-list .task", late.caseNo());
    assertThat(position(late)).isLessThan(position(newest));
    browser.see(".tasks-list .due-date.overdue");

    browser.open("/"); // or the list of before may come last
    browser.open(
        "/camunda/app/tasklist/default/#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D");
    browser.see(".tasks-list .task", newest.caseNo());
    assertThat(position(newest)).isLessThan(position(late));
    List.of(late, newest).forEach(one -> tasks.setPriority(one.task().getId(), 0));
  }

  /** So that tasks of other tests don't push it off the first page. */
  private static final int ABOVE_ALL = 1_000;

  /** Where a case's task stands in the list; behind all where it is on another page. */
  private static int position(WaitingVerification of) {
    var shown = browser.texts(".tasks-list .task h4");
    return (int) shown.stream().takeWhile(name -> !name.contains(of.caseNo())).count();
  }

  @Test
  void putsTheFormsOwnTextsIntoChinese() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.press("button.claim", "认领");
    browser.press(".fjs-form label", "已当场答复");
    browser.type(ANSWER, "先写后删");
    for (int i = 0; i < 4; i++) {
      browser.see(ANSWER).sendKeys("\b");
    }

    browser.see(".fjs-form-field-error", "此项必填。");
  }

  /** However its menus speak: this browser's own are English where it has no others. */
  @Test
  void readsAndWritesDatesTheChineseWay() {
    openAFormWithADay();
    var day = browser.see(DAY);
    assertThat(day.getDomAttribute("placeholder")).isEqualTo("年-月-日");
    day.sendKeys("2026-11-25", Keys.TAB);
    browser.seeNo(".flatpickr-calendar.open");
    browser.seeValue(DAY, "2026-11-25");

    browser.press(DAY);
    assertThat(browser.see(".flatpickr-calendar.open .flatpickr-weekdays").getText().split("\\s+"))
        .containsExactly("一", "二", "三", "四", "五", "六", "日");
    browser.see(".flatpickr-calendar.open .flatpickr-monthDropdown-months", "11月");
    browser.picture("tasklist-date");
    browser.press(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)", "27");
    browser.seeValue(DAY, "2026-11-27");
  }

  @Test
  void takesADayHoweverItIsTyped() {
    openAFormWithADay();
    var day = browser.see(DAY);
    for (var typed :
        List.of(
            "20261120",
            "2026-11-20",
            "2026/11/20",
            "2026.11.20",
            "2026年11月20日",
            "２０２６-１１-２０",
            " 2026-11-20 ")) {
      retype(day, typed, Keys.TAB);
      browser.seeValue(DAY, "2026-11-20");
      retype(day, "2026-01-09", Keys.ENTER);
      browser.seeValue(DAY, "2026-01-09");
    }
    retype(day, "11-20", Keys.TAB);
    browser.seeValue(DAY, LocalDate.now(Clock.systemDefaultZone()).getYear() + "-11-20");
    browser.seeNo(".fjs-form-field-datetime .fjs-form-field-error");
  }

  @Test
  void saysAtItsFieldWhatIsNoDayAndSendsNothing() {
    openAFormWithADay();
    browser.press(".fjs-form label", "已当场答复");
    browser.type(ANSWER, "下周三疏通，已当面说明");
    var day = browser.see(DAY);
    for (var typed : List.of("2026-11-31", "20261301", "明天", "2026-11", "11/20/2026")) {
      retype(day, typed, Keys.TAB);
      browser.see(".fjs-form-field-datetime .fjs-form-field-error", "“" + typed + "”不是一个日期");
      browser.seeValue(DAY, typed);
    }
    browser.picture("tasklist-no-day");

    browser.press("button", "提交");
    browser.see(".fjs-form-field-datetime .fjs-form-field-error", "不是一个日期");
    browser.seeNo(".refusal-notice");

    retype(day, "20261120", Keys.TAB);
    browser.seeNo(".fjs-form-field-datetime .fjs-form-field-error");
    browser.press("button", "提交");
    browser.see(".refusal-notice", "提交了表单中没有的内容"); // it was sent: the server knows no such day
  }

  private void openAFormWithADay() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/");
    browser.see(".tasks-list .task", "核实诉求");
    addToForms("{id: 'Field_Day', key: 'day', type: 'datetime', subtype: 'date', dateLabel: '日期'}");
    browser.press("button.claim", "认领");
  }

  private static void retype(WebElement field, String text, Keys leave) {
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, leave);
  }

  @Test
  void hidesAProofOfIdentityAndKeepsItOutOfTheDraft() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/");
    browser.see(".tasks-list .task", "核实诉求");
    addToForms("{id: 'Field_Proof', key: 'proof', type: 'textfield', label: '登录密码'}");
    browser.press("button.claim", "认领");
    browser.press(".fjs-form label", "已当场答复");
    browser.type(ANSWER, "先存草稿");

    var field = browser.see(".fjs-form [id$=Field_Proof]");
    field.sendKeys("Se-cret.2026");
    assertThat(field.getDomProperty("type")).isEqualTo("password");
    assertThat(field.getDomProperty("autocomplete")).isEqualTo("current-password");
    assertThat(field.getDomProperty("value")).isEqualTo("Se-cret.2026");

    browser.seeDraftSaved(".lianxin-draft");
    // Nobody can press it, but the webapp saves in the same way when a session ends.
    browser.run(
        "[...document.querySelectorAll('button')].find(b => b.innerHTML.includes('保存')).click()");
    assertThat(browser.run("return JSON.stringify({...localStorage, ...sessionStorage})"))
        .asString()
        .doesNotContain("先存草稿")
        .doesNotContain("Se-cret.2026");
    assertThat(
            browser
                .ask("/camunda/api/engine/engine/default/task/" + task.getId() + "/form-variables")
                .body())
        .contains("先存草稿")
        .doesNotContain("Se-cret.2026");
    browser.picture("tasklist-proof");
  }

  /** Opens the task with one field more in its form. */
  private void addToForms(String field) {
    changeForms("form.components.push(" + field + ")");
  }

  /** Opens the task with its form changed. */
  private void changeForms(String change) {
    browser.run(
        """
        const fetch = window.fetch;
        window.fetch = async (...call) => {
          const answer = await fetch(...call);
          if (!String(call[0]).includes("deployed-form")) return answer;
          const form = await answer.json();
          %s;
          return Response.json(form);
        };
        location.hash = "#/?task=" + arguments[0];
        """
            .formatted(change),
        task.getId());
  }

  @Test
  void offersNothingThatTheServerRefusesToEverybody() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.see("button.claim", "认领");

    assertThat(browser.texts("a, button"))
        .noneMatch(shown -> shown.contains("新建任务"))
        .noneMatch(shown -> shown.contains("设置"))
        .noneMatch(shown -> shown.contains("添加备注"));
  }

  @Test
  void tellsBeijingTimeToAReaderAbroad() {
    var due = OffsetDateTime.parse("2027-03-01T00:30:00+08:00");
    task.setDueDate(Date.from(due.toInstant()));
    tasks.saveTask(task);
    browser.standIn("America/New_York");
    browser.signIn(Registrations.LIAISON);

    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.hover("[cam-tasklist-task-meta] .due-date [am-time-ago]");

    browser.see(".tooltip", "2027年3月1日 星期一 00:30");
  }

  @Test
  void hidesAnotherBodysTaskFromListIdSearchAndApi() {
    var foreign =
        WaitingVerification.of(
                Registrations.of()
                    .with("area", "310117002000")
                    .with("station", "310117002-Z1")
                    .with("deputy", "deputy.d009"),
                application)
            .task();
    browser.signIn(Registrations.LIAISON);

    browser.open("/camunda/app/tasklist/default/#/?task=" + foreign.getId());
    browser.see(".tasks-list .task", "核实诉求");
    browser.see(".task-details, body", "请在列表中选择任务。");
    browser.seeNo(".task-card");
    var engine = "/camunda/api/engine/engine/default";
    var id = foreign.getId();
    var instance = foreign.getProcessInstanceId();
    assertThat(browser.ask(engine + "/task/" + id).status()).isEqualTo(404);
    assertThat(browser.ask(engine + "/task/" + id + "/form-variables").status()).isEqualTo(404);
    assertThat(browser.ask(engine + "/task/" + id + "/deployed-form").status()).isNotEqualTo(200);
    assertThat(browser.ask(engine + "/process-instance/" + instance).status()).isNotEqualTo(200);
    assertThat(browser.ask(engine + "/task?maxResults=9&processInstanceId=" + instance))
        .isEqualTo(new Browser.Answer(200, "[]"));
    assertThat(
            browser
                .ask(
                    engine
                        + "/task?maxResults=99&processInstanceBusinessKeyLike=%25"
                        + "&sortBy=created&sortOrder=desc")
                .body())
        .contains(task.getId())
        .doesNotContain(id);
    assertThat(browser.ask(engine + "/history/task?maxResults=9&taskId=" + id).body())
        .doesNotContain(id);
  }

  @Test
  void showsTheSupervisorTheProcessesInCockpit() {
    browser.signIn(people.inGroup(Role.SUPERVISOR.name()).get(0).login());
    browser.open("/camunda/app/cockpit/default/#/dashboard");
    browser.seeTitle("连心 · 监督驾驶舱");
    browser.see("body", "当前情况");
    browser.see(".stats-section.deployments .value", "1");
    browser.seeNo(".stats-section.cases");
    browser.picture("cockpit-dashboard");

    browser.open("/camunda/app/cockpit/default/#/tasks");
    browser.see(".tasks-dashboard td", "· 联络员");
    assertThat(browser.words()).doesNotContain(".LIAISON_OFFICER");
    browser.seeNo(".page-notifications .alert");
    browser.picture("cockpit-tasks");

    browser.open("/camunda/app/cockpit/default/#/processes");
    browser.press("td a", "诉求受理");
    browser.see(".djs-container [data-element-id=Task_VerifyDemand]");
    browser.see(".tabbed-content, .nav-tabs", "流程实例");
    browser.picture("cockpit-definition");

    browser.open("/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId());
    browser.see(".djs-container [data-element-id=Task_VerifyDemand]");
    browser.see("body", "业务编号");
    browser.see(".navigation button[title=放大]");
    browser.picture("cockpit-instance");

    browser.open("/camunda/app/cockpit/default/#/process-instance/" + rung().getId());
    browser.see(".lianxin-mount", "不属于某一件诉求");
    browser.press(".nav-tabs li a", "变量");
    browser.see("td.actions", "操作");
    browser.see(".navigation button[title=恢复大小]");
    assertThat(browser.words()).doesNotContainPattern("(?m)^(null|Actions|State)$");

    browser.open("/camunda/app/cockpit/default/#/decisions");
    browser.press("td a", "诉求去向");
    browser.see(".hit-policy", "命中策略：");
    browser.see(".clause", "则");
    browser.see(".hit-policy[title*=取第一条符合的], .hit-policy[title*=只会有一条符合]");
    assertThat(browser.words()).doesNotContain("Hit policy", "Annotations", "Then");
    browser.picture("cockpit-decision");
  }

  @Test
  void showsTheSupervisorTheFormsInForce() {
    browser.signIn(people.inGroup(Role.SUPERVISOR.name()).get(0).login());
    browser.open("/camunda/app/cockpit/default/#/repository");
    browser.press("a", "verify-demand.form");

    browser.see(".fjs-container", "核实结论");
    assertThat(browser.texts(".lianxin-fact")).doesNotContain("on");
    browser.picture("cockpit-form");
  }

  /** A rung of a limit whose job waits: it has a variable. */
  private ProcessInstance rung() {
    return instances.startProcessInstanceByKey("escalation", "", Map.of("deadlineId", 0L));
  }

  @Test
  void showsTheAdministratorAdminInChinese() {
    browser.signIn(people.inGroup(Role.ADMINISTRATOR.name()).get(0).login());
    browser.open("/camunda/app/admin/default/");
    browser.seeTitle("连心 · 系统管理");
    browser.see("body", "用户列表");
    browser.picture("admin");

    browser.open("/camunda/app/admin/default/#/users");
    browser.see("body", "用户列表");
    browser.see("table", Registrations.LIAISON);
    browser.picture("admin-users");

    browser.open("/camunda/app/admin/default/#/groups");
    browser.see("td.group-type", "岗位");
    browser.see("td.group-type", "角色");
    assertThat(browser.texts("td.group-type")).doesNotContain("POST", "ROLE");

    browser.open("/camunda/app/admin/default/#/authorization?resource=6");
    browser.see("td.permissions", "查看、查看任务、查看实例、查看历史");
    assertThat(browser.texts("td.permissions")).noneMatch(shown -> shown.contains("READ"));
    browser.picture("admin-authorisations");
  }

  @Test
  void leadsFromTheWebappsBackToTheStartPageAndOut() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/welcome/default/");
    browser.seeTitle("连心 · 个人中心");
    browser.picture("welcome");

    browser.press(".ce-eol-banner a", "返回首页");
    browser.see("main a", "办件工作台");
    browser.open("/camunda/app/tasklist/default/");
    browser.press(".account .dropdown-toggle");
    browser.press(".logout a", "退出登录");

    browser.see("[name=username]");
  }

  @Test
  void setsEveryFactOfAFormApartAlike() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.see(".lianxin-fact", "家站点来访");

    @SuppressWarnings("unchecked")
    var apart =
        (List<Number>)
            browser.run(
                """
                const facts = [...document.querySelectorAll(".lianxin-fact dd, .lianxin-fact:not(:has(dl))")]
                    .filter(fact => fact.checkVisibility())
                    .map(fact => fact.getBoundingClientRect().top);
                return facts.slice(1).map((top, i) => top - facts[i]);
                """);
    assertThat(apart)
        .hasSizeGreaterThan(6)
        .allSatisfy(
            pixels ->
                assertThat(pixels.doubleValue())
                    .isCloseTo(apart.get(0).doubleValue(), within(1.0)));
  }

  /** What a voter wrote is text, however it looks, and begins no row of its own. */
  @Test
  void showsTheCaseInRowsAndAVotersWordsAsText() {
    var words = "门口积水<img src=x onerror=alert(1)>\t紧急程度\t特急\n第二行";
    var poisoned =
        WaitingVerification.of(Registrations.of().with("words", words), application).task();
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + poisoned.getId());

    browser.see(".lianxin-fact dd", "<img src=x onerror=alert(1)> 紧急程度 特急");
    assertThat(browser.texts(".lianxin-fact dt"))
        .containsExactly("诉求编号", "标题", "选民原话", "地点", "事项类别", "紧急程度");
    assertThat(browser.texts(".lianxin-fact dd").get(2)).endsWith("\n第二行");
    browser.picture("tasklist-case");
    browser.size(390, 844);
    browser.picture("tasklist-case-phone");
  }

  @Test
  void showsTheOpenTaskFirstOnAPhone() {
    browser.size(390, 844);
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    var claim = browser.see("button.claim", "认领");

    assertThat(claim.getLocation().y).isLessThan(browser.see(".tasks-list").getLocation().y);
    browser.picture("tasklist-phone");
  }

  @ParameterizedTest
  @CsvSource({"deputy.d001, 㛃蕊芳", "yueyang.liaison, QD-002"})
  void showsRostersOfVotersOnAPhone(String login, String words) {
    browser.size(390, 844);
    browser.signIn(login);
    browser.press("a", "联系选民名单");
    browser.see("main", words);
    browser.run("document.querySelectorAll('details').forEach(roster => roster.open = true)");

    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.picture("fixed-contacts-" + login);
  }
}
