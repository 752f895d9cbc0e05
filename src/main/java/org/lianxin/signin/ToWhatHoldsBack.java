package org.lianxin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has to do something first to the page for it; refuses anything else. */
class ToWhatHoldsBack implements AccessDeniedHandler {

  private final RequestCache wishes;
  private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

  /**
   * @param wishes the page that was wanted, to lead there afterwards
   */
  ToWhatHoldsBack(RequestCache wishes) {
    this.wishes = wishes;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var hold =
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .flatMap(Hold::of);
    if (hold.isPresent() && "GET".equals(request.getMethod())) {
      wishes.saveRequest(request, response);
      response.sendRedirect(request.getContextPath() + hold.get().page());
    } else {
      request.setAttribute(
          WebAttributes.ACCESS_DENIED_403, denied); // why, for the words of the page
      refusal.handle(request, response, denied);
    }
  }
}
