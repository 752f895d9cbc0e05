package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrations;
import org.lianxin.demo.CaseUnderway;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The voter's and the deputy's part of the way on a phone's width, by keys alone. */
@BrowserTest
class KeyboardTest {

  /** More than any choice has. */
  private static final int MOST_OPTIONS = 40;

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired BeanFactory application;
  @Autowired Demands demands;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void handsInADemand() {
    browser.size(360, 800);
    browser.open("/hand-in/S-310117001-Z1");
    skipToTheContent();
    type("#words", "楼下路灯坏了。老人晚上不敢出门！");
    choose("#category", "LIGHTING");
    type("#name", "赵金娣");
    type("#phone", "13611112222");
    type("#sum", sum());
    enter("main button[type=submit]");

    assertThat(browser.see("main code").getText()).isNotEmpty();
  }

  @Test
  void verifiesSignsAndTellsTheVoter() {
    var underway = CaseUnderway.at("Task_VerifyDemand", application);
    browser.signIn(Registrations.DEPUTY);
    browser.size(360, 800);
    browser.open("/desk");
    skipToTheContent();
    enter("a[href='/desk/tasks/" + underway.task("Task_VerifyDemand") + "']");
    browser.see("h1", "核实诉求");
    choose("[name=method]", "ON_SITE");
    type("[name=findings]", "晚上到现场看过，灯不亮");
    pick("[name=outcome]", "CONTINUES");
    choose("[name=matterLevel]", "STREET");
    enter("main button[type=submit]");
    browser.see(".good", "核实诉求已提交");

    underway.goesTo("Task_SignOpinion");
    browser.open("/desk/tasks/" + underway.task("Task_SignOpinion"));
    pick("[name=attitude]", "SATISFIED");
    pick("[name=outcomeRating]", "SATISFIED");
    type("[name=proof]", Browser.PASSWORD);
    enter("main button[type=submit]");
    browser.see(".good", "代表签署意见已提交");

    browser.open("/desk/tasks/" + underway.task("Task_TellVoter"));
    browser.tabTo("a[href^='tel:']");
    enter("button[name=quick]");
    browser.see(".good", "告知选民已提交");
    assertThat(demands.get(underway.caseNo()).status()).isEqualTo(DemandStatus.FED_BACK);
  }

  /** The first Tab of a page leads past its frame. */
  private static void skipToTheContent() {
    browser.tabTo(".skip");
    browser.keys(Keys.ENTER);
    assertThat(browser.run("return location.hash")).isEqualTo("#main");
  }

  private static void enter(String css) {
    browser.tabTo(css);
    browser.keys(Keys.ENTER);
  }

  private static void type(String css, String text) {
    browser.tabTo(css);
    browser.keys(text);
  }

  /** Goes down a list to the option. */
  private static void choose(String css, String value) {
    browser.tabTo(css);
    down(value);
  }

  /** Goes down the choices of a question. */
  private static void pick(String css, String value) {
    browser.tabTo(css);
    browser.keys(Keys.SPACE);
    down(value);
  }

  private static void down(String value) {
    for (int step = 0; !value.equals(browser.run("return document.activeElement.value")); step++) {
      assertThat(step).as(value).isLessThan(MOST_OPTIONS);
      browser.keys(Keys.ARROW_DOWN);
    }
  }

  private static String sum() {
    var parts =
        String.valueOf(browser.run("return document.querySelector('[name=challenge]').value"))
            .split("\\.");
    return String.valueOf(Integer.parseInt(parts[1]) + Integer.parseInt(parts[2]));
  }
}
