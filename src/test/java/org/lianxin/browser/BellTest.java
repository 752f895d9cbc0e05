package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.notification.Distribution;
import org.lianxin.notification.Notices;
import org.lianxin.notification.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The bell of every page, and the page that it leads to. */
@BrowserTest
class BellTest {

  private static final String READER = "yueyang.leader";

  @RegisterExtension static Browser browser = Browser.chinese();

  private static int last = 0;

  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired Notices notices;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String caseNo;

  @BeforeEach
  void everythingIsRead() {
    caseNo = "XQ-2018-%06d".formatted(++last);
    DemandOnFile.put(jdbc, caseNo, Map.of());
    distribution.run();
    notices.readAll(READER, Long.MAX_VALUE);
  }

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/help, page", "/camunda/app/tasklist/default/, tasklist"})
  void tellsOfWhatHappensWhileThePageStandsOpen(String page, String name) {
    tell(2);
    browser.signIn(READER);
    browser.open(page);
    browser.see("[data-bell]", "2");

    tell(1);
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");

    browser.see("[data-bell]", "3");
    browser.picture("bell-" + name);
  }

  @Test
  void showsNoMoreThanItHasRoomFor() {
    tell(120);
    browser.signIn(READER);
    browser.open("/help");

    browser.see("[data-bell]", "99+");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void leadsToWhatIsUnreadAndFallsSilentWhenAllIsRead(String language, int width) {
    tell(3);
    browser.signIn(READER);
    browser.size(width, 900);
    browser.open("/notices?language=" + language);
    assertThat(browser.texts(".notices li.unread")).hasSize(3);
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.see("[data-bell]", "3");
    browser.picture("notices-%s-%d".formatted(language, width));

    browser.press("main .actions button[type=submit]");

    browser.seeNo(".notices li.unread");
    browser.seeNo("[data-bell]");
    browser.open("/help?language=zh-CN");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letsTheReaderSayWhatHeWantsAndSeeWhatLeft(String language, int width) {
    tell(3);
    browser.signIn(READER);
    browser.size(width, 900);
    browser.open("/notices/outbox?language=" + language);
    browser.see("main article", "【连心】");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.picture("sent-%s-%d".formatted(language, width));

    browser.open("/notices/settings");
    browser.type("#mail", "nobody at home");
    browser.press("main button[type=submit]");
    browser.see("main .reason");
    browser.seeValue("#mail", "nobody at home");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.picture("settings-%s-%d".formatted(language, width));

    browser.type("#mail", "leader@example.gov.cn");
    browser.press("main button[type=submit]");
    browser.see("main .good");
    browser.seeValue("#mail", "leader@example.gov.cn");
    browser.open("/help?language=zh-CN");
  }

  private void tell(int times) {
    transaction.executeWithoutResult(
        status ->
            IntStream.range(0, times)
                .forEach(i -> outbox.taskWaits("t" + i, caseNo, "单位负责人签字", () -> Set.of(READER))));
    distribution.run();
  }
}
