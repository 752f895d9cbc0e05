package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Leads a voter whose form was open for too long, so that its token is gone, to a fresh one: nobody
 * without an account is refused anything else there.
 */
class ToFreshForm implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/follow?again");
  }
}
