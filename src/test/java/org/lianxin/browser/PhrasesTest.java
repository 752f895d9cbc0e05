package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office's own text blocks, from their page into a task's form. */
@BrowserTest
class PhrasesTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String FINDINGS = ".fjs-form [id$=Field_Findings]";

  @Autowired BeanFactory application;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void clear() {
    jdbc.sql("delete from portal_phrase").update();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void areWrittenOnceAndPutIntoAForm() {
    var task = WaitingVerification.of(Registrations.of(), application).task().getId();
    browser.signIn(Registrations.LIAISON);
    browser.open("/phrases");
    browser.type("#title", "情况属实");
    browser.type("#words", "经现场核实，情况属实。");
    browser.press("main form button", "添加");
    browser.see("main .card", "经现场核实");
    browser.picture("phrases");
    browser.size(390, 844);
    browser.picture("phrases-phone");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.size(1280, 900);

    browser.open("/camunda/app/tasklist/default/#/?task=" + task);
    browser.press("button.claim", "认领");
    browser.type(FINDINGS, "上午去了弄堂口。");
    browser.press(
        ".fjs-form-field-textarea:has([id$=Field_Findings]) .lianxin-phrases button", "常用语");
    browser.see(".lianxin-phrases li", "情况属实");
    browser.picture("tasklist-phrases");
    browser.press(".lianxin-phrases li button", "情况属实");
    browser.seeValue(FINDINGS, "上午去了弄堂口。经现场核实，情况属实。");
    browser.seeDraftSaved(".lianxin-draft");
    browser.open("/camunda/app/tasklist/default/#/?task=" + task);
    browser.seeValue(FINDINGS, "上午去了弄堂口。经现场核实，情况属实。");
  }
}
