package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages without account, on a phone and on a screen, in both languages. */
@BrowserTest
class VoterPagesTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

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

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAVoterAddUrgeAndAskToTakeItBack(String language, int width) {
    var receipt = register();
    browser.size(width, 900);
    browser.open("/follow?language=" + language);
    browser.type("#number", receipt.caseNo());
    browser.type("#code", receipt.code());
    browser.press("main button[type=submit]");
    browser.see("h2", receipt.caseNo());
    browser.run("document.querySelectorAll('main details').forEach(one => one.open = true)");
    browser.size(width, 3000);
    shot("asks", language, width);
    browser.type("#add-words", "又积水了");
    browser.press("form[action='/follow/addition'] button");
    browser.see("main .good", language.equals("en") ? "has arrived" : "已经收到");
    browser.run("document.querySelectorAll('main details').forEach(one => one.open = true)");
    browser.press("form[action='/follow/urge'] button");
    browser.see("main .good", language.equals("en") ? "on record" : "已经记下");
    browser.run("document.querySelectorAll('main details').forEach(one => one.open = true)");
    browser.press("form[action='/follow/withdrawal'] button");
    browser.see("main .good", language.equals("en") ? "will call you" : "回电");
    shot("asked", language, width);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAVoterAnswerWhatHeIsAskedFor(String language, int width) {
    var receipt = register();
    jdbc.sql(
            "insert into demand_inquiry (case_no, question, asked_by, asked_at, answer_by)"
                + " values (?, '积水在几号楼前？请附照片。', 'deputy.d001', ?, ?)")
        .params(receipt.caseNo(), LocalDateTime.now(clock), LocalDate.now(clock).plusDays(7))
        .update();
    browser.size(width, 900);
    browser.open("/follow?language=" + language);
    browser.type("#number", receipt.caseNo());
    browser.type("#code", receipt.code());
    browser.press("main button[type=submit]");
    browser.see("[aria-labelledby=more]", "积水在几号楼前");
    browser.size(width, 2400);
    shot("inquiry", language, width);
    browser.type("#add-words", "3号楼前");
    browser.press("form[action='/follow/addition'] button");
    browser.see("main .good");
    browser.seeNo("[aria-labelledby=more]");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAVoterSayWhetherItIsSolved(String language, int width) {
    var receipt = register();
    jdbc.sql("update demand_case set status = 'FED_BACK' where case_no = ?")
        .param(receipt.caseNo())
        .update();
    browser.size(width, 900);
    browser.open("/follow?language=" + language);
    browser.type("#number", receipt.caseNo());
    browser.type("#code", receipt.code());
    browser.press("main button[type=submit]");
    browser.press("main a.button");
    browser.press("main button[type=submit]");
    browser.see(".reason");
    browser.size(width, 2000);
    shot("answer", language, width);
    browser.press("input[name=solved][value=YES]");
    browser.press("input[name=rating][value=SATISFIED]");
    browser.press("main button[type=submit]");
    browser.see("main .good");
    browser.press("main a");
    browser.see("main .good li");
    shot("answered", language, width);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAVoterHandInAndKeepTheReceipt(String language, int width) {
    browser.size(width, 900);
    browser.open("/hand-in/S-310117001-Z1?language=" + language);
    browser.type("#words", "楼下路灯坏了。老人晚上不敢出门！");
    browser.run("document.querySelector('#category').value = 'LIGHTING'");
    browser.type("#sum", "99");
    browser.press("main button[type=submit]");
    browser.see(".reason");
    browser.size(width, 2600);
    shot("hand-in", language, width);

    browser.type("#name", "赵金娣");
    browser.type("#phone", "13611112222");
    browser.type("#sum", sum());
    browser.press("main button[type=submit]");
    browser.see("main code");
    browser.size(width, 900);
    shot("receipt", language, width);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 360", "en, 1280", "en, 360"})
  void letAnybodyReadAnswersAndNumbers(String language, int width) {
    jdbc.sql(
            "insert into publication_answer (case_no, state, area, category, outcome, unit, title,"
                + " question, answer, prepared_by, prepared_at, deputy_word, published_on)"
                + " values (?, 'PUBLISHED', '310117001000', 'DRAINAGE', 'SOLVED', '310117-SWJ',"
                + " '弄堂口积水改造', '一下雨弄堂口就积水，居民某某等反映两年了。',"
                + " '已经疏通管道，装了水泵。', 'yueyang.liaison', ?, 'AGREES', ?)")
        .params(register().caseNo(), LocalDateTime.now(clock), LocalDate.now(clock))
        .update();
    browser.size(width, 1100);
    browser.open("/published?language=" + language);
    browser.type("#q", "积水改造");
    browser.press("main button[type=submit]");
    browser.see("main article h2", "弄堂口积水改造");
    shot("published", language, width);
    browser.press("main article a");
    browser.see("#answered");
    shot("published-answer", language, width);
    browser.open("/published/statistics");
    browser.see("main b");
    shot("published-statistics", language, width);
  }

  private static String sum() {
    var parts =
        String.valueOf(browser.run("return document.querySelector('[name=challenge]').value"))
            .split("\\.");
    return String.valueOf(Integer.parseInt(parts[1]) + Integer.parseInt(parts[2]));
  }

  /** Nothing runs out of the page on either side, and nothing stands in anybody's way. */
  private static void shot(String name, String language, int width) {
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(browser.barriers()).as(name).isEmpty();
    browser.picture("voter-%s-%s-%d".formatted(name, language, width));
  }

  private Receipt register() {
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    return registrar.register(Registrations.of().on(LocalDate.now(clock)), liaison);
  }
}
