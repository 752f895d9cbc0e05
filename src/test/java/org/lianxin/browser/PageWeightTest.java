package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What an opening costs somebody on a slow line: in bytes over the wire, headers and all. */
@BrowserTest
class PageWeightTest {

  private static final long WEBAPP = 1_500_000;
  private static final long WEBAPP_AGAIN = 60_000;
  private static final long PAGE = 60_000;
  private static final long PAGE_AGAIN = 20_000;
  private static final long DESK_AGAIN = 15_000;

  @RegisterExtension static Browser browser = Browser.weighing();

  @Autowired People people;
  @Autowired BeanFactory application;

  @ParameterizedTest
  @CsvSource({
    "OFFICER, tasklist, 全部待办",
    "SUPERVISOR, cockpit, 当前情况",
    "ADMINISTRATOR, admin, 用户",
    "OFFICER, welcome, 办件工作台"
  })
  void sendsTheFilesOfAWebappOnce(Role role, String webapp, String words) {
    browser.signIn(people.inGroup(role.name()).get(0).login());
    browser.forgetFiles();

    assertWeighs("/camunda/app/" + webapp + "/default/", words, WEBAPP, WEBAPP_AGAIN);
  }

  @ParameterizedTest
  @CsvSource({"/, 办件工作台", "/demands, 登记诉求", "/demands/new, 登记诉求", "/help, 帮助"})
  void sendsOurPagesLightly(String page, String words) {
    browser.signIn(people.inGroup(Role.LIAISON_OFFICER.name()).get(0).login());
    browser.forgetFiles();

    assertWeighs(page, words, PAGE, PAGE_AGAIN);
  }

  @Test
  void sendsADeputysDeskAndTasksLightly() {
    var task = WaitingVerification.of(Registrations.of(), application).task().getId();
    browser.signIn(Registrations.DEPUTY);
    browser.forgetFiles();

    assertWeighs("/desk", "等我办的", PAGE, DESK_AGAIN);
    browser.forgetFiles();
    assertWeighs("/desk/tasks/" + task, "核实诉求", PAGE, DESK_AGAIN);
  }

  @ParameterizedTest
  @CsvSource({"/follow, 查询办理进度", "/hand-in/S-310117001-Z1, 我要反映"})
  void sendsAVotersPagesLightly(String page, String words) {
    browser.forgetFiles();

    assertWeighs(page, words, PAGE, PAGE_AGAIN);
  }

  private static void assertWeighs(String path, String words, long first, long again) {
    browser.received();
    assertThat(opened(path, words)).as("bytes of the first opening").isBetween(again / 10, first);
    assertThat(opened(path, words)).as("bytes of the second opening").isBetween(1L, again);
  }

  private static long opened(String path, String words) {
    browser.open(path);
    browser.see("body", words);
    return browser.received();
  }
}
