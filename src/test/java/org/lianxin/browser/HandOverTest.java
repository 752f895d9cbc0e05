package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.DirectoryRows;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.shared.Desk;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A task of somebody who is away or has left. */
@BrowserTest
class HandOverTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String LEAVER = "deputy.d014";

  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transaction;
  @Autowired BeanFactory application;

  @AfterEach
  void leave() {
    DirectoryRows.leave(jdbc);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesIntoOtherHandsWithAReasonThatEverybodyReads() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    desk.claim(waiting.task().getId(), Registrations.DEPUTY);
    browser.signIn("yueyang.officer");
    browser.open("/demands/" + waiting.caseNo());
    browser.press("main a", "现在谁在办");
    browser.see("main .card dd", "汪建龄");
    browser.press("main summary", "换人办理");
    browser.picture("hand-over");
    browser.size(390, 844);
    browser.picture("hand-over-phone");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.size(1280, 900);
    browser.run(
        "document.querySelector('main select').value = arguments[0]", Registrations.LIAISON);
    browser.type("main [name=reason]", "代表出差一周");
    browser.press("main form button", "换人");
    browser.see("main .card dd", "顾宁");
    browser.open("/demands/" + waiting.caseNo());
    browser.see("main .steps", "交给顾宁办理。理由：代表出差一周");
    browser.signOut();

    browser.signIn(Registrations.LIAISON);
    open(waiting);
    browser.see(".task-card .fjs-form");
    browser.see("button", "提交");
  }

  @Test
  void goesBackToItsGroupAtOnceWhenItsHolderLosesThePost() {
    DirectoryRows.hold(jdbc, List.of(LEAVER), Registrations.OFFICE, Role.LIAISON_OFFICER);
    var waiting = WaitingVerification.of(Registrations.of(), application);
    desk.claim(waiting.task().getId(), LEAVER);

    transaction.executeWithoutResult(
        status -> {
          DirectoryRows.leave(jdbc);
          events.publishEvent(new DirectoryChanged(1));
        });

    browser.signIn(Registrations.LIAISON);
    open(waiting);
    browser.press(".nav-tabs a", "历史");
    browser.see(".lianxin-timeline li", "已不再担任有关岗位，“核实诉求”退回组内");
    browser.picture("leaver-timeline");
    browser.press("button.claim", "认领");
    browser.see("[cam-tasklist-task-meta]", "顾宁");
  }

  private static void open(WaitingVerification waiting) {
    browser.open("/camunda/app/tasklist/default/#/?task=" + waiting.task().getId());
  }
}
