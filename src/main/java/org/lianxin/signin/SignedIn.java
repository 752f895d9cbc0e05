package org.lianxin.signin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.lianxin.directory.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. Rights are not kept in it: they are read again at every request.
 *
 * @param login the person's login
 * @param since when the session began
 * @param secretChangedAt the age of the password that opened it; null after a sign-in elsewhere
 * @param provenAt when the identity provider asked for the person's password; null when it was
 *     asked here, or the provider doesn't say
 * @param roles whose posts count in this session, of those the person has at the request
 * @param session the number of the session's row; null for a program, which has none
 */
record SignedIn(
    String login,
    Instant since,
    LocalDateTime secretChangedAt,
    Instant provenAt,
    Set<Role> roles,
    String session)
    implements AuthenticatedPrincipal, Serializable {

  SignedIn in(String ofThis) {
    return new SignedIn(login, since, secretChangedAt, provenAt, roles, ofThis);
  }

  /** The same with a new password. */
  SignedIn with(Credential changed) {
    return new SignedIn(login, since, changed.changedAt(), null, roles, session);
  }

  @Override
  public String getName() {
    return login;
  }
}
