package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An activity from its plan to its close, all of it on a phone. */
@BrowserTest
class PlannedActivityOnAPhoneTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String LIAISON = "yueyang.liaison";
  private static final String DEPUTY = "deputy.d001";

  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String subject = "走访独居老人" + UUID.randomUUID();

  @AfterEach
  void nothingIsLeftForOthers() {
    instances.createProcessInstanceQuery().processInstanceBusinessKey(plan()).list().stream()
        .map(one -> one.getId())
        .forEach(id -> instances.deleteProcessInstance(id, "test"));
    jdbc.sql("delete from activity_invitee where plan = ?").param(plan().substring(3)).update();
    jdbc.sql("delete from activity_plan where subject = ?").param(subject).update();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isPlannedAnsweredHeldRecordedAndClosed(@TempDir Path folder) throws IOException {
    var photo = Files.write(folder.resolve("现场.png"), Browser.PHOTO);
    var sheet = Files.write(folder.resolve("签到表.png"), Browser.PHOTO);
    browser.phone(LIAISON);
    plan(LocalDate.now(clock));
    browser.pictures("activity-plan");

    browser.phone(DEPUTY);
    browser.open("/desk");
    browser.press(".card-link", subject);
    browser.seeNo("[name=reason]");
    browser.pictures("activity-answer");
    browser.press("label", "到场");
    browser.press("button[type=submit]", "提交");
    browser.see(".good", "回复邀请已提交");
    browser.open("/activities");
    browser.pictures("activity-list");
    browser.press(".card-link", subject);
    browser.see("li", "到场");

    itBegins();
    browser.phone(LIAISON);
    browser.open("/activities/plans/" + plan());
    browser.pictures("activity-plan-begun");
    browser.press("a.button", "登记活动");
    browser.seeValue("#subject", subject);
    assertThat(browser.see("[id='present-" + DEPUTY + "']").isSelected()).isTrue();
    browser.pictures("activity-record");
    browser.type("#personTimes", "6");
    browser.press("main button", "登记活动");
    browser.see(".good", "活动已登记");

    browser.type("#words", "楼道灯坏了半年，晚上看不见。");
    browser.press("#category option", "照明");
    browser.type("#phone", "021-55500199");
    browser.press("button", "登记这条诉求");
    browser.see(".good", "查询码");
    upload(photo, "活动照片");
    upload(sheet, "签到表");
    browser.pictures("activity-recorded");

    browser.press("dd a", "HP-");
    browser.press("a.button", "办结活动");
    browser.pictures("activity-close");
    browser.press("label", "扫描件已上传");
    browser.press("button[type=submit]", "提交");
    browser.see(".good", "活动办结已提交");
    browser.open("/activities/plans/" + plan());
    browser.see("h1 .tag", "已办结");
  }

  private void plan(LocalDate day) {
    browser.open("/activities");
    browser.press("a.button", "计划联系选民活动");
    browser.pictures("activity-plan-new");
    browser.type("#subject", subject);
    set("#heldOn", day.toString());
    set("#fromTime", "00:00");
    set("#toTime", "23:30");
    browser.press("#form option", "走访慰问");
    browser.press("#organiser option", "小组");
    browser.type("#place", "银杏社区");
    browser.press("input[name=present][value='" + DEPUTY + "']");
    browser.press("button", "提交计划并发出邀请");
    browser.see(".good", "邀请已发出");
  }

  private static void set(String css, String value) {
    browser.run("arguments[0].value = arguments[1]", browser.see(css), value);
  }

  private static void upload(Path file, String kind) {
    browser.press("#fileKind option", kind);
    browser.choose("#file", file);
    browser.press("button", "上传");
    browser.see(".files a", file.getFileName().toString());
  }

  private String plan() {
    return "HP-"
        + jdbc.sql("select id from activity_plan where subject = ?")
            .param(subject)
            .query(Long.class)
            .single();
  }

  /** Its hour has come: the engine's clock rings. */
  private void itBegins() {
    var id =
        instances
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(plan())
            .singleResult()
            .getId();
    var waiting = jobs.createJobQuery().processInstanceId(id);
    waiting.timers().list().forEach(timer -> jobs.executeJob(timer.getId()));
    waiting = jobs.createJobQuery().processInstanceId(id);
    waiting.messages().list().forEach(step -> jobs.executeJob(step.getId()));
    assertThat(tasks.createTaskQuery().processInstanceId(id).singleResult().getName())
        .startsWith("登记活动");
  }
}
