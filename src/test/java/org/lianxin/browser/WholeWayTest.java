package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demo.CaseUnderway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One demand from the printed code to the strike-off, each person at his own screen: the second
 * walk of the README. What a person does in the same way as another before is left to the case's
 * own answers.
 */
@BrowserTest
class WholeWayTest {

  private static final String LIAISON = "yueyang.liaison";
  private static final String DEPUTY = "deputy.d001";
  private static final String OFFICER = "yueyang.officer";
  private static final String HANDLER = "yueyang.handler";
  private static final String LEADER = "yueyang.leader";

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired BeanFactory application;
  @Autowired Demands demands;
  @Autowired LedgerVerifier ledgers;

  private String caseNo;
  private String code;
  private CaseUnderway underway;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesFromTheVotersCodeToTheVotersWordAndRoundOnceMoreUntilItIsSolved() {
    theLiaisonOfficerPrintsTheCode();
    theVoterHandsIn();
    theDeputyVerifies();
    theOfficerInstructs();
    theHandlerTakesIt();
    theHandlerSaysThatItIsDone();
    theLeaderSigns();
    theDeputySignsAndTellsTheVoter();
    theVoterSays("NO", "DISSATISFIED", "路灯修好三天又不亮了");
    theSupervisorSeesThatItIsHandledAgain();
    underway.goesTo("Task_TellVoter");
    theDeputyTellsTheVoter();
    theVoterSays("YES", "SATISFIED", "");
    bothSidesStrikeOff();

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(ledgers.verify().faults()).isEmpty();
  }

  private void theLiaisonOfficerPrintsTheCode() {
    browser.signIn(LIAISON);
    browser.open("/demands/doors");
    assertThat(browser.see(".codes a[href$='/hand-in/S-310117001-Z1']").getText()).isNotEmpty();
    browser.signOut();
  }

  private void theVoterHandsIn() {
    browser.size(360, 800);
    browser.open("/hand-in/S-310117001-Z1?place=银杏路12弄口灯杆07号&category=LIGHTING");
    browser.type("#words", "弄口的路灯坏了半个月。晚上老人不敢出门！");
    browser.type("#name", "赵金娣");
    browser.type("#phone", "13611112222");
    browser.type("#sum", sum());
    browser.press("main button[type=submit]");
    code = browser.see("main code").getText();
    caseNo = browser.see("main dd b").getText();
    underway = CaseUnderway.of(caseNo, application);
    browser.size(1280, 900);
  }

  private static String sum() {
    var parts =
        String.valueOf(browser.run("return document.querySelector('[name=challenge]').value"))
            .split("\\.");
    return String.valueOf(Integer.parseInt(parts[1]) + Integer.parseInt(parts[2]));
  }

  private void theDeputyVerifies() {
    onThePhone("Task_VerifyDemand");
    browser.press("[name=method] option", "现场查看");
    browser.type("[name=findings]", "晚上到现场看过，灯不亮，路面漆黑");
    browser.press("label", "需办理");
    browser.press("[name=matterLevel] option", "街道层面");
    submitOnThePhone("核实诉求已提交");
  }

  private void theOfficerInstructs() {
    inTasklist(OFFICER, "Task_InstructDemand");
    browser.type(".fjs-form [id$=Field_Instruction]", "请三日内修复，并把结果告诉代表。");
    submitInTasklist();
  }

  private void theHandlerTakesIt() {
    inTasklist(HANDLER, "Task_TakeOrder");
    choose("签收");
    submitInTasklist();
    underway.goesTo("Task_HandleDemand");
  }

  private void theHandlerSaysThatItIsDone() {
    inTasklist(HANDLER, "Task_HandleDemand");
    browser.type(".fjs-form [id$=Field_Notes]", "更换灯头和控制器，当晚试灯正常。");
    choose("已办妥，拟写答复");
    browser.type(".fjs-form [id$=Field_Evidence]", "试灯照片和维修单。");
    submitInTasklist();
    underway.goesTo("Task_SignByUnit");
  }

  private void theLeaderSigns() {
    inTasklist(LEADER, "Task_SignByUnit");
    choose("本人在线签发");
    browser.type(".fjs-form [id$=Field_Proof]", Browser.PASSWORD);
    submitInTasklist();
  }

  private void theDeputySignsAndTellsTheVoter() {
    onThePhone("Task_SignOpinion");
    browser.press("[data-key=attitude] label", "满意");
    browser.press("[data-key=outcomeRating] label", "满意");
    browser.type("[name=proof]", Browser.PASSWORD);
    submitOnThePhone("代表签署意见已提交");
    theDeputyTellsTheVoter();
  }

  private void theDeputyTellsTheVoter() {
    onThePhone("Task_TellVoter");
    browser.press("button[name=quick]", "已解决，满意");
    leaveThePhone("告知选民已提交");
  }

  private void theVoterSays(String solved, String rating, String words) {
    browser.size(360, 800);
    browser.open("/follow");
    browser.type("#number", caseNo);
    browser.type("#code", code);
    browser.press("main button[type=submit]");
    browser.press("main a.button");
    browser.press("input[name=solved][value=" + solved + "]");
    browser.press("input[name=rating][value=" + rating + "]");
    browser.type("#words", words);
    browser.press("main button[type=submit]");
    browser.see("main .good");
    browser.size(1280, 900);
  }

  private void theSupervisorSeesThatItIsHandledAgain() {
    browser.signIn("supervisor");
    browser.open("/demands/" + caseNo);
    browser.see("main", "路灯修好三天又不亮了");
    browser.wholePicture("whole-way-case");
    browser.size(1280, 900);
    browser.signOut();
  }

  private void bothSidesStrikeOff() {
    inTasklist(HANDLER, "Task_ApplyStrikeOff");
    browser.type(".fjs-form [id$=Field_Evidence]", "试灯照片、维修单和选民的评价。");
    submitInTasklist();
    inTasklist(OFFICER, "Task_ConfirmStrikeOff");
    choose("准予销号");
    submitInTasklist();
    underway.settle();
  }

  private void onThePhone(String task) {
    browser.signIn(DEPUTY);
    browser.size(360, 800);
    browser.open("/desk/tasks/" + underway.task(task));
  }

  private void submitOnThePhone(String done) {
    browser.press("button[type=submit]", "提交");
    leaveThePhone(done);
  }

  private void leaveThePhone(String done) {
    browser.see(".good", done);
    browser.size(1280, 900);
    browser.signOut();
  }

  private void inTasklist(String login, String task) {
    browser.signIn(login);
    browser.open("/camunda/app/tasklist/default/#/?task=" + underway.task(task));
    browser.press("button.claim", "认领");
    browser.see(".fjs-form");
    assertThat(browser.barriers(".fjs-form")).as(task).isEmpty();
  }

  /** Presses the option of these words; its question may have them too. */
  private static void choose(String option) {
    browser.see(".fjs-form label", option);
    browser.run(
        "[...document.querySelectorAll('.fjs-form label')]"
            + ".find(label => label.textContent.trim() === arguments[0]).click()",
        option);
  }

  private void submitInTasklist() {
    browser.press("button", "提交");
    browser.see(".lianxin-next", "已提交。");
    browser.signOut();
  }
}
