package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.MovableClock;
import org.lianxin.demo.CaseUnderway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of a mailbox on a phone: it is opened, its letter photographed, handed over, answered. */
@BrowserTest
class MailboxWeekOnAPhoneTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  /** Entrusted to the liaison officer. */
  private static final String BOX = "XX-001-2";

  private static final String LIAISON = "yueyang.liaison";
  private static final String DEPUTY = "deputy.d005";

  @Autowired
  @Qualifier("weekClock")
  Runnable week;

  @Autowired MovableClock clock;
  @Autowired BeanFactory application;
  @Autowired RuntimeService instances;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    instances
        .createProcessInstanceQuery()
        .processDefinitionKey("mailbox-opening")
        .list()
        .forEach(one -> instances.deleteProcessInstance(one.getId(), "test"));
    Stream.of("mailbox_letter", "mailbox_week")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isOpenedPhotographedHandedOverAndAnswered(@TempDir Path folder) throws IOException {
    clock.set(MONDAY.atTime(9, 0));
    week.run();

    browser.phone(LIAISON);
    browser.open("/mailboxes");
    browser.pictures("mailboxes");
    browser.press("td a", "岳阳街道社区卫生服务中心门厅");
    browser.pictures("mailbox-waits");
    browser.type("#letters", "1");
    browser.press("button", "登记开箱");
    browser.see(".good", "来信 1 封");
    browser.pictures("mailbox-opened");

    browser.press("a.button", "登记第 1 封来信");
    browser.seeValue("#mailbox", BOX);
    browser.type("#subject", "公交站没有座椅");
    browser.type("#words", "老人等车要站半个钟头，请装两条长椅。");
    browser.press("#category option", "公共交通");
    browser.type("#name", "顾阿婆");
    browser.type("#phone", "021-55500177");
    browser.choose("#file", Files.write(folder.resolve("来信.png"), Browser.PHOTO));
    browser.press("main button", "登记");
    var caseNo = browser.see("main dd b").getText();

    browser.press("a.button", "信箱");
    browser.pictures("mailbox-registered");
    browser.press("a.button", "送交代表");
    browser.pictures("mailbox-hand-over");
    browser.press("button[type=submit]", "提交");
    browser.see(".good");
    browser.open("/mailboxes/" + BOX);
    browser.see("td", "2026-10-26 送交代表");

    var underway = CaseUnderway.of(caseNo, application);
    underway.settle();
    browser.phone(DEPUTY);
    browser.open("/desk");
    browser.press(".card-link", "公交站没有座椅");
    browser.see("a", "来信.png");
    browser.pictures("mailbox-letter");
    browser.press("label", "已当场答复");
    browser.type("[name=answer]", "两条长椅已经订好，下周装上。");
    browser.press("button[type=submit]", "提交");
    browser.see(".good", "核实诉求已提交");
    underway.settle();
    browser.open("/demands/" + caseNo);
    browser.see("main", "两条长椅已经订好，下周装上。");
    browser.see("main", "代表信箱");
  }
}
