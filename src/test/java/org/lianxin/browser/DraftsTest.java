package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.shared.Drafts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Half-written answers, in Tasklist. */
@BrowserTest
class DraftsTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String FINDINGS = ".fjs-form [id$=Field_Findings]";
  private static final String WORDS = "现场看到弄堂口积水约十厘米，已拍照";
  private static final String STATE = ".lianxin-draft";
  private static final String SUBMIT = ".task-card .form-actions";

  @Autowired Drafts drafts;
  @Autowired BeanFactory application;

  private String task;

  @BeforeEach
  void somebodyBegins() {
    task = WaitingVerification.of(Registrations.of(), application).task().getId();
    browser.signIn(Registrations.LIAISON);
    open(task);
    browser.press("button.claim", "认领");
    browser.press(".fjs-form label", "需办理");
    browser.type(FINDINGS, WORDS);
  }

  @Test
  void areThereAfterAnotherTaskAReloadAndASignOut() {
    browser.seeDraftSaved(STATE);
    browser.picture("draft-saved");

    var other = WaitingVerification.of(Registrations.of(), application).task().getId();
    browser.run("location.hash = '#/?task=" + other + "'");
    browser.see("button.claim", "认领");
    browser.run("location.hash = '#/?task=" + task + "'");
    browser.seeValue(FINDINGS, WORDS);
    browser.see(STATE, "已接着您");

    open(task);
    browser.seeValue(FINDINGS, WORDS);

    browser.signOut();
    browser.signIn(Registrations.LIAISON);
    open(task);
    browser.seeValue(FINDINGS, WORDS);
    browser.size(390, 844);
    browser.see(STATE, "已接着您");
    browser.run("document.querySelector('.lianxin-draft').scrollIntoView({block: 'center'})");
    browser.picture("draft-phone");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void moveNoButtonWhenTheyAreSaved() {
    browser.seeDraftSaved(STATE);
    var button = browser.below(FINDINGS, SUBMIT);

    browser.press(STATE + " button", "放弃草稿");

    browser.seeValue(FINDINGS, "");
    browser.press(".fjs-form label", "需办理");
    assertThat(browser.below(FINDINGS, SUBMIT)).isEqualTo(button);
  }

  @Test
  void stayInNoBrowsersStorage() {
    browser.seeDraftSaved(STATE);

    assertThat(browser.run("return JSON.stringify({...localStorage, ...sessionStorage})"))
        .asString()
        .doesNotContain("积水");
  }

  @Test
  void ofAnotherWindowAreToldInsteadOfWrittenOver() {
    browser.seeDraftSaved(STATE);
    var first = browser.window();
    browser.openWindow();
    open(task);
    browser.seeValue(FINDINGS, WORDS);
    browser.type(FINDINGS, "第二个窗口写的");
    browser.seeDraftSaved(STATE);

    browser.closeAndGoTo(first);
    browser.type(FINDINGS, "第一个窗口又写");
    browser.see(STATE, "您在另一个窗口里写过这项任务");
    browser.picture("draft-of-another-window");
    assertThat(browser.asksBeforeLeaving()).isTrue();
    browser.press(STATE + " button", "打开那一份");
    browser.seeValue(FINDINGS, "第二个窗口写的");
  }

  @Test
  void ofAnotherWindowCanBeReplaced() {
    browser.seeDraftSaved(STATE);
    var first = browser.window();
    browser.openWindow();
    open(task);
    browser.seeValue(FINDINGS, WORDS);
    browser.type(FINDINGS, "第二个窗口写的");
    browser.seeDraftSaved(STATE);

    browser.closeAndGoTo(first);
    browser.type(FINDINGS, "第一个窗口又写");
    browser.press(STATE + " button", "用这里写的");
    browser.seeDraftSaved(STATE);
    open(task);
    browser.seeValue(FINDINGS, "第一个窗口又写");
  }

  @Test
  void outliveASessionThatEndsWhileSomebodyTypes() {
    browser.seeDraftSaved(STATE);
    browser.loseSession();
    browser.type(FINDINGS, "会话结束以后写的");
    browser.see(STATE, "最近写的还没有保存");
    browser.picture("draft-unsaved");
    browser.run("location.hash = '#/login'"); // where the webapp goes when it hears of it
    browser.see(".lianxin-held", "最近写的还没有保存");
    browser.picture("draft-session-over");

    var first = browser.window();
    browser.openWindow();
    browser.signIn(Registrations.LIAISON);
    browser.closeAndGoTo(first);
    browser.seeNo(".lianxin-held");
    open(task);
    browser.seeValue(FINDINGS, "会话结束以后写的");
  }

  @Test
  void askBeforeAPageIsLeftThatWouldLoseSomething() {
    browser.seeDraftSaved(STATE);
    browser.run(
        "const fetch = window.fetch; window.fetch = (to, how) =>"
            + " how?.method === 'PUT' ? Promise.reject(new Error('no line')) : fetch(to, how)");
    browser.type(FINDINGS, "网断了还在写");
    browser.see(STATE, "最近写的还没有保存");

    assertThat(browser.asksBeforeLeaving()).isTrue();
  }

  @Test
  void canBeGivenUp() {
    browser.seeDraftSaved(STATE);

    browser.press(STATE + " button", "放弃草稿");

    browser.seeValue(FINDINGS, "");
    browser.seeNo(STATE + " button");
  }

  private static void open(String task) {
    browser.open("/camunda/app/tasklist/default/#/?task=" + task);
  }

  @Test
  void ofARegistrationAreThereAfterAReloadAndASessionThatEnded() {
    drafts.delete(Drafts.REGISTRATION);
    browser.open("/demands/new");
    browser.type("#subject", "弄堂口积水");
    browser.type("#words", WORDS);
    browser.seeDraftSaved("#draft");
    browser.run("document.querySelector('#draft').scrollIntoView({block: 'center'})");
    browser.picture("registration-draft");
    browser.seeNothingUnsaved();

    browser.open("/demands/new");
    browser.seeValue("#words", WORDS);
    browser.see("#draft", "已接着您");

    browser.loseSession();
    browser.type("#words", "会话结束以后写的");
    browser.press("main form button[type=submit]", "登记");
    browser.see("#draft", "最近写的还没有保存");
    browser.seeValue("#words", "会话结束以后写的");
    assertThat(browser.asksBeforeLeaving()).isTrue();
    browser.size(390, 844);
    browser.picture("registration-session-over-phone");

    var first = browser.window();
    browser.openWindow();
    browser.signIn(Registrations.LIAISON);
    browser.closeAndGoTo(first);
    browser.seeDraftSaved("#draft");
    browser.see("#draft", "还没有登记");
    browser.press("main form button[type=submit]", "登记");
    browser.see("[role=alert]", "没有登记");
    browser.seeValue("#words", "会话结束以后写的");
    browser.press("#draft button", "放弃草稿");
    browser.seeValue("#words", "");
  }
}
