package org.lianxin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.lianxin.directory.Person;
import org.lianxin.identity.WebappIdentity;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands our sign-in to Camunda's webapps, anew at every request, and lets their sign-out end our
 * session. The filter that Camunda has for this keeps the groups and the webapps of the first
 * request for the life of the session.
 */
class WebappSession extends OncePerRequestFilter {

  private final WebappIdentity identity;
  private final WebappPolicy policy;
  private final RequestMatcher signOut;
  private final LogoutHandler ending;
  private final LogoutHandler cookie = new CookieClearingLogoutHandler("JSESSIONID");

  WebappSession(
      WebappIdentity identity, WebappPolicy policy, RequestMatcher signOut, LogoutHandler ending) {
    this.identity = identity;
    this.policy = policy;
    this.signOut = signOut;
    this.ending = ending;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = (Person) request.getAttribute(Person.READER);
    request.getSession().setAttribute(WebappIdentity.SESSION_ATTRIBUTE, identity.of(person));
    var leaving = signOut.matches(request);
    if (!leaving && isOfAnEarlierSession(request)) {
      response.setHeader(
          CsrfConstants.CSRF_TOKEN_HEADER_NAME, CsrfConstants.CSRF_TOKEN_HEADER_REQUIRED);
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    if (leaving) {
      cookie.logout(request, response, null); // before the answer is on its way
    }
    chain.doFilter(policy.withNonce(request), SecureToken.of(request, response));
    if (leaving && response.getStatus() == HttpStatus.OK.value()) {
      ending.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
  }

  /**
   * Whether a change comes without the token of this session. Camunda's own filter refuses it too,
   * and ends the session: so a window that was open before somebody signed in again would sign him
   * out in all others.
   */
  private static boolean isOfAnEarlierSession(HttpServletRequest request) {
    return !CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches()
        && !Objects.equals(
            request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME),
            request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
  }
}
