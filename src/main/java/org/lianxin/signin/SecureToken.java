package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;

/**
 * Lets the webapps' token come back over TLS alone when it went out over TLS, as the session's
 * cookie does. The webapps themselves know only "always", which shuts out callers without TLS, and
 * "never".
 */
final class SecureToken extends HttpServletResponseWrapper {

  private static final String TOKEN = CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME + "=";

  private SecureToken(HttpServletResponse response) {
    super(response);
  }

  static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
    return request.isSecure() ? new SecureToken(response) : response;
  }

  @Override
  public void addHeader(String name, String value) {
    var isToken = HttpHeaders.SET_COOKIE.equals(name) && value.startsWith(TOKEN);
    super.addHeader(name, isToken ? value + ";Secure" : value);
  }
}
