package org.lianxin.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.lianxin.LianxinTest;

/** The running application, looked at through a real browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LianxinTest
@Tag("browser")
@EnabledIf(
    value = "org.lianxin.browser.Browser#isInstalled",
    disabledReason = "no Chromium: install Debian's packages chromium and chromium-driver")
@interface BrowserTest {}
