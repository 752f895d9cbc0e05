package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.SIGNED_OUT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Ends a session and records it. */
@Component
class SignOut implements LogoutHandler {

  private final LogoutHandler ending = new SecurityContextLogoutHandler();
  private final SignInEventRows events;
  private final SessionRows sessions;

  SignOut(SignInEventRows events, SessionRows sessions) {
    this.events = events;
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
    if (signedIn != null) {
      if (signedIn.getPrincipal() instanceof SignedIn one && one.session() != null) {
        sessions.end(one.session());
      }
      events.add(SIGNED_OUT, signedIn.getName(), Address.of(request.getRemoteAddr()));
    }
    ending.logout(request, response, signedIn);
  }
}
