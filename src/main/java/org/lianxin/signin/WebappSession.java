package org.lianxin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    if (leaving) {
      cookie.logout(request, response, null); // before the answer is on its way
    }
    chain.doFilter(policy.withNonce(request), SecureToken.of(request, response));
    if (leaving && response.getStatus() == HttpStatus.OK.value()) {
      ending.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
  }
}
