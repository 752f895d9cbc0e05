package org.lianxin.platform.signin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. Rights are not kept in it: they are read again at every request.
 *
 * @param login the person's login
 * @param since when the session began
 * @param secretChangedAt the age of the password that opened it; null after a sign-in elsewhere
 */
record SignedIn(String login, Instant since, LocalDateTime secretChangedAt)
    implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return login;
  }
}
