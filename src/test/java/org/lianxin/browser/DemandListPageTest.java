package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.routing.Urgency;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of demands on a wide screen and on a phone. */
@BrowserTest
class DemandListPageTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired BeanFactory application;

  private String urgent;

  @BeforeEach
  void register() {
    WaitingVerification.of(Registrations.of(), application);
    urgent =
        WaitingVerification.of(
                Registrations.of()
                    .with("urgency", Urgency.URGENT)
                    .with("subject", "菜场门口的地砖松动，老人已经摔了两次，请尽快修好"),
                application)
            .caseNo();
  }

  @AfterEach
  void leave() {
    browser.size(1280, 900);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void narrowsTheListAndFitsAPhone() {
    browser.signIn("supervisor");
    browser.open("/demands");
    browser.press("main summary", "更多条件");
    browser.picture("list");
    browser.run("document.querySelector('#urgency').value = 'URGENT'");
    browser.press("main button", "查找");
    browser.see("main td .muted", urgent);
    browser.size(390, 844);
    browser.picture("list-phone");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.open("/demands?language=en");
    browser.picture("list-phone-english");
    browser.size(1280, 900);
    browser.open("/demands?late=NO&sort=DUE");
    browser.picture("list-english");
    browser.open("/demands?language=zh-CN");
  }
}
