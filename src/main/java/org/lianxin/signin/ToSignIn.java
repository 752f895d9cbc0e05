package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the sign-in page, and says so when a session has ended. */
class ToSignIn implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    response.sendRedirect(request.getContextPath() + (ended ? "/login?ended" : "/login"));
  }
}
