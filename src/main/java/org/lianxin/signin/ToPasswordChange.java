package org.lianxin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Leads whoever must change an issued password to the page for it; refuses anything else. */
class ToPasswordChange implements AccessDeniedHandler {

  private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    var mustChange =
        signedIn != null
            && signedIn.getAuthorities().stream()
                .anyMatch(held -> FreshRights.MUST_CHANGE_PASSWORD.equals(held.getAuthority()));
    if (mustChange && "GET".equals(request.getMethod())) {
      response.sendRedirect(request.getContextPath() + "/account");
    } else {
      request.setAttribute(
          WebAttributes.ACCESS_DENIED_403, denied); // why, for the words of the page
      refusal.handle(request, response, denied);
    }
  }
}
