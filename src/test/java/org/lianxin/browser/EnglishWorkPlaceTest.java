package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The work place of an English reader. */
@BrowserTest
class EnglishWorkPlaceTest {

  @RegisterExtension static Browser browser = Browser.english();

  private static final Predicate<String> CHINESE = Pattern.compile("\\p{IsHan}").asPredicate();

  @Autowired People people;
  @Autowired BeanFactory application;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void speaksEnglishAndNamesNoVendor() {
    browser.signIn(people.inGroup(Role.OFFICER.name()).get(0).login());
    browser.open("/camunda/app/tasklist/default/");

    browser.seeTitle("Lianxin · Tasklist");
    browser.see(".ce-eol-banner", "Start page");
    browser.see("body", "Select a task in the list.");
    assertThat(browser.words()).doesNotContain("Camunda");
    browser.picture("tasklist-english");
  }

  @Test
  void showsListsFormsAndDiagramsInEnglish() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    browser.signIn(Registrations.LIAISON);
    browser.open("/camunda/app/tasklist/default/#/?task=" + waiting.task().getId());

    browser.see(".task-filters h4", "All my tasks");
    browser.see(".tasks-list .task", "Verify the demand · " + waiting.caseNo());
    browser.see(".fjs-container label", "Findings and what shows them");
    browser.picture("form-english");
    browser.press(".nav-tabs li a", "Diagram");
    browser.see(".djs-container [data-element-id=Task_VerifyDemand]", "Verify the");
    browser.picture("diagram-english");
    assertThat(browser.texts(".djs-container text")).noneMatch(CHINESE);
  }

  @Test
  void showsCockpitsProcessesInEnglish() {
    browser.signIn(people.inGroup(Role.SUPERVISOR.name()).get(0).login());
    browser.open("/camunda/app/cockpit/default/#/processes");

    browser.see("td", "The whole case");
    browser.picture("cockpit-english");
  }
}
