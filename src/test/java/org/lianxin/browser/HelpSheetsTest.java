package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.directory.Role;

/** 使用帮助 on paper: each role has one sheet of A4, in both languages. */
@BrowserTest
class HelpSheetsTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fitOnOneSheetOfA4(Role role) {
    browser.signIn("yueyang.handler");
    for (var language : new String[] {"en", "zh-CN"}) {
      browser.open("/help/%s?language=%s".formatted(role, language));
      assertThat(browser.sheets()).as(language).isOne();
    }
    assertThat(browser.texts("main h2")).containsExactly("每天做什么", "怎么做", "卡住的时候");
    browser.picture("help-" + role);
  }

  @Test
  void areOneStepFromTheHelpOfTheOwnRole() {
    browser.signIn("yueyang.handler");
    browser.open("/help?language=zh-CN");
    browser.press("a", "一页纸说明，可以打印");

    browser.see("h1", "承办人");
  }
}
