package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The work place of an English reader. */
@BrowserTest
class EnglishWorkPlaceTest {

  @RegisterExtension static Browser browser = Browser.english();

  @Autowired People people;

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
}
