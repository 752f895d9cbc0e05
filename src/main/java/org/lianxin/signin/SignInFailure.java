package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page with the reason that a stranger may know. */
class SignInFailure implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var reason = failure instanceof TooManyTries tooMany ? "wait=" + tooMany.minutes() : "wrong";
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }
}
