package org.lianxin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese, unless the switch ({@code ?language=en}, kept in a cookie) or the browser's first
 * language that we speak says English. There are these two and no other.
 */
@Component("localeResolver")
class Language extends CookieLocaleResolver implements HandlerInterceptor {

  /** The query parameter of the switch. */
  static final String PARAMETER = "language";

  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  static final Locale ENGLISH = Locale.ENGLISH;

  Language() {
    super("lianxin-language");
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(false); // the webapps follow it
    setCookieSameSite("Lax");
    setLanguageTagCompliant(true);
    setRejectInvalidCookies(false);
    setDefaultLocaleFunction(Language::ofBrowser);
  }

  /** The language that is not this one. */
  static Locale other(Locale language) {
    return language.equals(ENGLISH) ? CHINESE : ENGLISH;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var chosen = request.getParameter(PARAMETER);
    if (chosen != null) {
      setLocale(request, response, parseLocaleValue(chosen));
    }
    return true;
  }

  @Override
  protected Locale parseLocaleValue(String value) {
    return value.startsWith(ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
  }

  private static Locale ofBrowser(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(
            language ->
                language.equals(CHINESE.getLanguage()) || language.equals(ENGLISH.getLanguage()))
        .findFirst()
        .map(language -> language.equals(ENGLISH.getLanguage()) ? ENGLISH : CHINESE)
        .filter(language -> request.getHeader("Accept-Language") != null)
        .orElse(CHINESE);
  }
}
