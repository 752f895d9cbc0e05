package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of who has just signed in, in whichever way. */
@Component
class SessionStart {

  private final SessionRows rows;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SessionStart(SessionRows rows) {
    this.rows = rows;
  }

  void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    var id =
        rows.begin(
            signedIn.login(),
            Address.of(request.getRemoteAddr()),
            Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    hold(signedIn.in(id), request, response);
  }

  /** From the next request on the browser's session is this one's. */
  void hold(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    contexts.saveContext(new SecurityContextImpl(token), request, response);
  }
}
