package org.lianxin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.portal.process.TodaysTasks;
import org.lianxin.portal.process.TodaysTasks.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages without the sign-in before them, which has tests of its own. */
@LianxinTest
class PortalTest {

  @Autowired WebApplicationContext application;
  @Autowired People people;
  @Autowired TodaysTasks today;
  @Autowired TaskService tasks;
  @Autowired Clock clock;

  private MockMvc browser;

  @BeforeEach
  void openBrowser() {
    browser = MockMvcBuilders.webAppContextSetup(application).build();
  }

  @Test
  void showsAnOfficerTheTasklistAndNoAdministration() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("办件工作台"),
                        containsString("今天的事项"),
                        not(containsString("监督驾驶舱")),
                        not(containsString("/accounts")))));
  }

  @Test
  void namesTheReadersPostsByPlaceAndRole() throws Exception {
    browser
        .perform(as("yueyang.officer", get("/")))
        .andExpect(content().string(containsString("岳阳街道人大工作委员会 · 人大工作人员")));
    browser
        .perform(as("yueyang.liaison", get("/")))
        .andExpect(content().string(containsString("岳阳街道人大工作委员会等5处 · 联络员")));
  }

  @Test
  void hasADoorOfNowAndThenOnTheStartPageAndAboveItsOwnPageAlone() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/")))
        .andExpect(content().string(containsString("href=\"/reports\"")));
    browser
        .perform(as(Role.OFFICER, get("/reports")))
        .andExpect(content().string(containsString("href=\"/reports\" aria-current=\"page\"")));
    browser
        .perform(as(Role.OFFICER, get("/demands")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("href=\"/demands\" aria-current=\"page\""),
                        not(containsString("href=\"/reports\"")))));
  }

  @Test
  void showsASupervisorTheCockpit() throws Exception {
    browser
        .perform(as(Role.SUPERVISOR, get("/")))
        .andExpect(content().string(containsString("监督驾驶舱")));
  }

  @Test
  void showsAnAdministratorDirectoryAndAccountsAndNoCases() throws Exception {
    browser
        .perform(as(Role.ADMINISTRATOR, get("/")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("/accounts"),
                        containsString("/directory"),
                        not(containsString("办件工作台")),
                        not(containsString("今天的事项")))));
  }

  @Test
  void countsTasksOfThePersonAndWhatThePersonMayClaimByNameOrByPost() {
    var officer = people.inGroup(Role.OFFICER.name()).get(0);
    var before = counts();
    var mine = task(officer.login(), null, Duration.ofHours(-25));
    var open = task(null, officer.groups().get(0), Duration.ofDays(3));
    var byName = task(null, null, Duration.ofDays(3));
    tasks.addCandidateUser(byName, officer.login());
    var foreign = task(null, "nobody.HANDLER", Duration.ofHours(-25));
    try {
      var after = counts();
      assertThat(after.get(Kind.MINE)).isEqualTo(before.get(Kind.MINE) + 1);
      assertThat(after.get(Kind.CLAIMABLE)).isEqualTo(before.get(Kind.CLAIMABLE) + 2);
      assertThat(after.get(Kind.OVERDUE)).isEqualTo(before.get(Kind.OVERDUE) + 1);
      assertThat(after.get(Kind.DUE_TODAY)).isEqualTo(before.get(Kind.DUE_TODAY));
      var withoutPosts = counts(officer.only(Set.of()));
      assertThat(withoutPosts.get(Kind.CLAIMABLE)).isOne();
    } finally {
      tasks.deleteTask(mine, true);
      tasks.deleteTask(open, true);
      tasks.deleteTask(byName, true);
      tasks.deleteTask(foreign, true);
    }
  }

  /** By the list's name, which stands in two modules; a list that is not found leads nowhere. */
  @Test
  void leadsFromEachCountToTheListOfTheSameTasks() {
    assertThat(today.of(people.inGroup(Role.OFFICER.name()).get(0)))
        .allSatisfy(count -> assertThat(count.href()).contains("#/?filter="));
  }

  @Test
  void speaksEnglishWhenTheBrowserPrefersIt() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/help")).header("Accept-Language", "fr, en;q=0.8, zh;q=0.5"))
        .andExpect(
            content().string(allOf(containsString("lang=\"en\""), containsString("Sign out"))));
  }

  @Test
  void speaksChineseToEverybodyElse() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/help")).header("Accept-Language", "fr"))
        .andExpect(content().string(containsString("lang=\"zh-CN\"")));
  }

  @Test
  void keepsTheChosenLanguageInACookie() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/help?language=en")))
        .andExpect(cookie().value("lianxin-language", "en"))
        .andExpect(cookie().sameSite("lianxin-language", "Lax"))
        .andExpect(content().string(containsString("?language=zh-CN")));
  }

  @Test
  void knowsNoThirdLanguage() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/help").param("language", "\"><script>")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(allOf(containsString("lang=\"zh-CN\""), not(containsString("<script>")))));
  }

  @Test
  void opensTheReadersOwnRoleInTheHelp() throws Exception {
    var page =
        browser
            .perform(as(Role.HANDLER, get("/help")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).containsPattern("<details class=\"card\" open=\"open\">\\s*<summary>承办人");
    assertThat(page.split("open=\"open\"")).hasSize(2);
  }

  @Test
  void tellsWhyADateIsTheDate() throws Exception {
    browser
        .perform(
            as(
                Role.OFFICER,
                get("/calendar?start=2026-09-28&amount=7&unit=WD&from=2026-10-09&to=&from=&to=")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("到期日：2026年10月14日星期三"),
                        containsString("国庆节调休上班"),
                        containsString("中止，不计入"))));
  }

  @Test
  void namesTheYearThatIsNotLoaded() throws Exception {
    browser
        .perform(as(Role.OFFICER, get("/calendar?start=2098-12-28&amount=7&unit=WD")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2098年的放假安排尚未导入")));
  }

  @Test
  void letsOnlyAnAdministratorLoadHolidays() throws Exception {
    browser
        .perform(as(Role.OFFICER, multipart("/calendar/draft").file(json("{}"))))
        .andExpect(status().isForbidden());
    browser
        .perform(as(Role.OFFICER, post("/calendar").param("text", "{}")))
        .andExpect(status().isForbidden());
  }

  @Test
  void tellsWhatIsWrongWithAHolidayFile() throws Exception {
    browser
        .perform(as(Role.ADMINISTRATOR, multipart("/calendar/draft").file(json("{\"year\": "))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("文件不是完整的JSON")));
  }

  private Map<Kind, Long> counts() {
    return counts(people.inGroup(Role.OFFICER.name()).get(0));
  }

  private Map<Kind, Long> counts(Person person) {
    return today.of(person).stream()
        .collect(Collectors.toMap(TodaysTasks.Count::kind, TodaysTasks.Count::tasks));
  }

  private String task(String assignee, String group, Duration due) {
    var task = tasks.newTask();
    task.setAssignee(assignee);
    task.setDueDate(Date.from(clock.instant().plus(due)));
    tasks.saveTask(task);
    if (group != null) {
      tasks.addCandidateGroup(task.getId(), group);
    }
    return task.getId();
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String login, B request) {
    return request
        .principal(() -> login)
        .requestAttr(Person.READER, people.find(login).orElseThrow());
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Role role, B request) {
    return as(people.inGroup(role.name()).get(0).login(), request)
        .with(
            signedIn -> {
              signedIn.addUserRole(role.name());
              return signedIn;
            });
  }

  private static MockMultipartFile json(String text) {
    return new MockMultipartFile(
        "file", "2098.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
  }
}
