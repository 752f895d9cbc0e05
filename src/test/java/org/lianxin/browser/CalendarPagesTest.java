package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's holidays, from the words of the notice to the calendar. */
@BrowserTest
class CalendarPagesTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired People people;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsWhatAPastedNoticeMovesBeforeItIsLoaded() {
    browser.signIn(people.inGroup(Role.ADMINISTRATOR.name()).get(0).login());
    browser.open("/calendar#load");
    browser.type(
        "#text",
        """
        关于2094年部分节假日安排的通知
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月15日（周一）至21日（周日）放假，共7天。2月13日（周六）、2月24日（周三）上班。
        三、清明节：4月5日（周一）放假1天。四、劳动节：5月1日（周六）至3日（周一）放假，共3天。
        五、端午节：6月14日（周一）放假1天。六、中秋节：9月24日（周五）放假1天。
        七、国庆节：10月1日（周五）至7日（周四）放假，共7天。
        """);
    browser.type("#source", "https://www.gov.cn/invented");
    browser.press("button", "读取并核对");

    browser.see(".error", "2094年2月24日");
    browser.see(".year .make-up", "24");
    browser.see(".year .off", "15");
    browser.see("button", "导入");
    browser.size(1280, 2400);
    browser.picture("calendar-draft");
    browser.size(390, 4000);
    browser.picture("calendar-draft-phone");
    assertThat(browser.texts("nav a")).isNotEmpty();
  }
}
