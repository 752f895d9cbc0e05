package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells a program to send name and password, how long to wait before the next try, or that it can't
 * come in as this person.
 */
class AskForPassword implements AuthenticationEntryPoint {

  private static final String CHALLENGE = "Basic realm=\"Lianxin\", charset=\"UTF-8\"";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof TooManyTries tooMany) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.waiting().plusSeconds(1).toSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else if (reason instanceof FactorAsked) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }
}
