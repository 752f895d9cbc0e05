package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Opening;
import org.lianxin.demand.OpeningWay;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.Voters;
import org.lianxin.demo.CaseUnderway;
import org.lianxin.directory.People;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.shared.Drafts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 代表工作台, as a deputy has it on a phone and at a desk. */
@BrowserTest
class DeskTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String SUBMIT = "main form > .actions > [type=submit]";

  @Autowired BeanFactory application;
  @Autowired Attachments attachments;
  @Autowired Demands demands;
  @Autowired Drafts drafts;
  @Autowired People people;
  @Autowired Voters voters;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;

  @BeforeEach
  void aDeputyWithAPhone() {
    browser.signIn(Registrations.DEPUTY);
    browser.size(360, 800);
  }

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isWhereADeputyBeginsAndShowsWhatWaitsAndHowFarItIs() {
    var caseNo = waitingFirst().caseNo();
    browser.open("/");
    browser.see("h1", "代表工作台");
    browser.see(".card-link", caseNo);
    browser.see(".stages [aria-current]", "受理");
    assertThat(browser.texts(".doors li")).doesNotContain("首页");
    browser.pictures("desk");
  }

  @Test
  void takesAVerificationWithPhotosAndKeepsWhatWasTyped(@TempDir Path folder) throws IOException {
    var waiting = waitingFirst();
    var photo = Files.write(folder.resolve("现场.png"), Browser.PHOTO);
    browser.open("/desk");
    browser.press(".card-link", waiting.caseNo());

    browser.see("dd", "一下雨弄堂口就积水");
    browser.seeNo("[name=answer]");
    browser.type("[name=findings]", "现场看到弄堂口积水约十厘米");
    browser.seeDraftSaved("#draft");
    browser.open("/desk/tasks/" + waiting.task().getId());
    browser.seeValue("[name=findings]", "现场看到弄堂口积水约十厘米");
    browser.see("#draft", "已接着您");
    browser.press("label", "已当场答复");
    browser.see("[name=answer]");
    browser.seeDraftSaved("#draft");
    browser.pictures("desk-verify");

    browser.open("/desk/tasks/" + waiting.task().getId());
    browser.choose("#file", photo);
    browser.press("button[type=submit]", "提交");
    browser.see("#answer-reason");
    browser.see("#photos .files", "现场.png");
    browser.picture("desk-verify-refused");

    browser.type("[name=answer]", "下周三疏通，已当面说明");
    browser.press("button[type=submit]", "提交");
    browser.see(".good", "核实诉求已提交");
    var deputy = people.find(Registrations.DEPUTY).orElseThrow();
    assertThat(attachments.of(waiting.caseNo(), deputy).shown()).hasSize(1);
    assertThat(demands.get(waiting.caseNo()).status()).isEqualTo(DemandStatus.FED_BACK);
    assertThat(drafts.find(Registrations.DEPUTY, waiting.task().getId()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void keepsTheButtonUnderTheFingerWhenADraftIsSaved() {
    browser.open("/desk/tasks/" + waitingFirst().task().getId());
    var before = browser.below("main form", SUBMIT);
    browser.type("[name=findings]", "现场看到弄堂口积水约十厘米");
    browser.seeDraftSaved("#draft");

    assertThat(browser.below("main form", SUBMIT)).isEqualTo(before);
  }

  @Test
  void takesTheDeputysSignatureWithAProof() {
    var underway = CaseUnderway.at("Task_SignOpinion", application);
    browser.open("/desk/tasks/" + underway.task("Task_SignOpinion"));
    browser.press("[data-key=attitude] label", "满意");
    browser.press("[data-key=outcomeRating] label", "满意");
    browser.type("[name=proof]", "wrong");
    browser.pictures("desk-sign");
    browser.press("button[type=submit]", "提交");
    browser.see("#proof-reason");
    browser.type("[name=proof]", "Lianxin@2026");
    browser.press("button[type=submit]", "提交");
    browser.see(".good", "代表签署意见已提交");
  }

  @Test
  void tellsTheVoterInTwoTaps() {
    var underway = CaseUnderway.at("Task_TellVoter", application);
    browser.open("/desk/tasks/" + underway.task("Task_TellVoter"));

    assertThat(browser.see("a.button[href^='tel:']").getDomAttribute("href"))
        .isEqualTo("tel:15012345669");
    assertThat(browser.see("[name=toldWords]").getDomProperty("value")).contains("排水沟");
    browser.pictures("desk-tell");
    browser.open("/desk/tasks/" + underway.task("Task_TellVoter") + "?language=en");
    browser.pictures("desk-tell-en");
    browser.open("/desk?language=zh-CN");
    browser.open("/desk/tasks/" + underway.task("Task_TellVoter"));
    browser.press("button[name=quick]", "没有解决，不满意");
    browser.see("main", "请在“选民的意见”中写明理由");
    browser.press("button[name=quick]", "已解决，满意");

    browser.see(".good", "告知选民已提交");
    assertThat(demands.get(underway.caseNo()).status()).isEqualTo(DemandStatus.FED_BACK);
    var deputy = people.find(Registrations.DEPUTY).orElseThrow();
    assertThat(voters.openings(underway.caseNo(), deputy))
        .extracting(Opening::openedBy, Opening::way)
        .contains(tuple(deputy.login(), OpeningWay.TASK));
  }

  @Test
  void asksFieldByFieldWhereTheVoterIsNotPleased() {
    var underway = CaseUnderway.at("Task_TellVoter", application);
    browser.open("/desk/tasks/" + underway.task("Task_TellVoter"));
    browser.press("summary", "逐项填写");
    browser.press("[name=way] option", "无法告知");
    browser.seeNo("[data-key=rating]");
    browser.press("[name=way] option", "电话");
    browser.press("[data-key=rating] label", "不满意");
    browser.press("details button[type=submit]", "提交");
    browser.see("[data-key=answered] .reason");
    assertThat(demands.get(underway.caseNo()).status()).isEqualTo(DemandStatus.REPLIED);
  }

  @Test
  void urgesWhoeverHasToGoOnOnceADay() {
    var underway = CaseUnderway.at("Task_HandleDemand", application);
    jdbc.sql("update search_case set due_on = '2020-01-01' where case_no = ?") // the first of many
        .param(underway.caseNo())
        .update();
    browser.open("/desk");
    browser.press("form[action*='" + underway.caseNo() + "'] button", "催办");
    browser.see(".good", "已催办" + underway.caseNo());
    browser.see("article", "已催办1次");
    browser.pictures("desk-urged");
    browser.press("form[action*='" + underway.caseNo() + "'] button", "催办");
    browser.see(".warn-note", "今天已经催办过");
    browser.open("/desk?language=en");
    browser.pictures("desk-urged-en");
    browser.open("/desk?language=zh-CN");
  }

  /** A task that stands before those that other tests have left. */
  private WaitingVerification waitingFirst() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    waiting.task().setDueDate(Date.from(Instant.parse("2020-01-01T00:00:00Z")));
    tasks.saveTask(waiting.task());
    return waiting;
  }
}
