package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.MovableClock;
import org.lianxin.demo.CaseUnderway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reception day: from the rota to the strike-off of what a voter brought up there. */
@BrowserTest
class ReceptionToStrikeOffTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String ROTA = "/rota/310117001-XZ1";
  private static final String OFFICER = "yueyang.officer";

  /** The first of the group, whose turn is the first. */
  private static final String DEPUTY = "deputy.d001";

  @Autowired MovableClock clock;
  @Autowired BeanFactory application;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    Stream.of("rota_duty", "rota_day", "rota_plan")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesFromTheRotaToTheStruckOffCase() {
    clock.set(LocalDate.of(2026, 9, 1).atTime(9, 0));
    browser.phone(OFFICER);
    browser.open(ROTA);
    browser.type("#dayOfMonth", "15");
    browser.type("#persons", "1");
    browser.press("main button", "排");
    browser.see("h2", "2026-09-15");
    browser.pictures("rota");
    browser.press("a.button", "公示");
    browser.pictures("rota-sheet");

    clock.set(LocalDate.of(2026, 9, 15).atTime(11, 0));
    browser.phone(DEPUTY);
    browser.open(ROTA);
    browser.type("[id^=visitors-]", "3");
    browser.press("main button", "登记");
    browser.see(".tag.good", "已接待");
    browser.pictures("rota-held");

    browser.open("/demands/new");
    browser.press("#channel option", "代表接待日");
    browser.press("#area option", "岳阳街道");
    browser.type("#subject", "弄口路灯不亮");
    browser.type("#words", "弄口的路灯坏了半个月，晚上老人不敢出门。");
    browser.press("#category option", "照明");
    browser.type("#name", "赵金娣");
    browser.type("#phone", "13611112222");
    browser.press("main button", "登记");
    var caseNo = browser.see("main dd b").getText();
    var underway = CaseUnderway.of(caseNo, application).goesTo("Task_ConfirmStrikeOff");

    browser.loseSession();
    browser.signIn(OFFICER);
    browser.size(1280, 900);
    browser.open("/camunda/app/tasklist/default/#/?task=" + underway.task("Task_ConfirmStrikeOff"));
    browser.press("button.claim", "认领");
    browser.see(".fjs-form label", "准予销号");
    browser.run(
        "[...document.querySelectorAll('.fjs-form label')]"
            + ".find(label => label.textContent.trim() === '准予销号').click()");
    browser.press("button", "提交");
    browser.see(".lianxin-next", "已提交。");
    underway.settle();

    browser.open("/demands/" + caseNo);
    browser.see("main", "已销号");
    browser.see("main", "代表接待日");
    browser.pictures("reception-struck-off");
  }
}
