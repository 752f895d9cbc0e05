package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages without account, on a phone and on a screen, in both languages. */
@BrowserTest
class VoterPagesTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAVoterFollowACase(String language, int width) {
    var receipt = register();
    browser.size(width, 900);
    browser.open("/follow?language=" + language);
    shot("follow", language, width);
    browser.type("#number", receipt.caseNo());
    browser.type("#code", "0000");
    browser.press("main button[type=submit]");
    browser.see("#wrong");
    browser.seeValue("#number", receipt.caseNo());
    browser.type("#code", receipt.code().toLowerCase());
    browser.press("main button[type=submit]");

    browser.see("h2", receipt.caseNo());
    browser.press("summary");
    browser.see(".steps li");
    browser.size(width, 1800);
    shot("progress", language, width);
    browser.press("main form button");
    browser.see("#number");
  }

  /** Nothing runs out of the page on either side. */
  private static void shot(String name, String language, int width) {
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.picture("voter-%s-%s-%d".formatted(name, language, width));
  }

  private Receipt register() {
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    return registrar.register(Registrations.of().on(LocalDate.now(clock)), liaison);
  }
}
