package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab of a task's history in Tasklist: the case's own timeline. */
@BrowserTest
class TimelineTabTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired People people;
  @Autowired BeanFactory application;

  private WaitingVerification waiting;

  @BeforeEach
  void aTaskWaits() {
    waiting = WaitingVerification.of(Registrations.of(), application);
  }

  @AfterEach
  void noScriptFailedAndNoCall() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.failedCalls()).isEmpty();
  }

  @Test
  void tellsWhoDidWhatAndWhenAndLeadsToTheCase() {
    openTheTab();

    browser.see(".lianxin-timeline li", "诉求经“家站点来访”登记");
    browser.see(".lianxin-timeline li time", "20");
    browser.see(".lianxin-timeline li b", name(Registrations.DEPUTY));
    browser.picture("timeline");
    browser.press(".lianxin-timeline a", "打开诉求页");
    browser.seeTitle(waiting.caseNo());
    assertThat(browser.words()).contains("办理经过");
    browser.run("window.calls = {made: 1, over: 1, failed: []}");
  }

  @Test
  void standsInPlaceOfTheEnginesHistory() {
    openTheTab();

    assertThat(browser.texts(".task-card .nav-tabs a"))
        .containsExactly("表单", "附件", "历史", "流程图", "说明");
  }

  @Test
  void fitsAPhone() {
    browser.size(390, 844);
    openTheTab();

    browser.see(".lianxin-timeline li", "诉求经“家站点来访”登记");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.run("document.querySelector('.lianxin-timeline').scrollIntoView()");
    browser.picture("timeline-phone");
  }

  private void openTheTab() {
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + waiting.task().getId());
    browser.press(".nav-tabs a", "历史");
  }

  private String name(String login) {
    return people.find(login).map(Person::name).orElseThrow();
  }
}
