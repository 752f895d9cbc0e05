package org.lianxin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who a session belongs to and what he may do again at every request: a post taken away, a
 * person who left, a changed password, a session that is too old or one that nobody used for its
 * idle time count at the next request.
 */
class FreshRights extends OncePerRequestFilter {

  /** Held until a password that somebody else issued is changed; nothing else is held with it. */
  static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

  /** When the person last did something, in the session. */
  private static final String LAST_ACT = FreshRights.class.getName() + ".lastAct";

  private final People people;
  private final CredentialRows credentials;
  private final SignInSettings settings;
  private final Clock clock;

  FreshRights(People people, CredentialRows credentials, SignInSettings settings, Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kept = SecurityContextHolder.getContext().getAuthentication();
    if (kept != null) {
      var fresh =
          kept.getPrincipal() instanceof SignedIn signedIn ? fresh(request, signedIn) : null;
      SecurityContextHolder.setContext(new SecurityContextImpl(fresh));
      if (fresh == null) {
        end(request);
      }
    }
    chain.doFilter(request, response);
  }

  private Authentication fresh(HttpServletRequest request, SignedIn signedIn) {
    if (!clock.instant().isBefore(signedIn.since().plus(settings.sessionAtMost()))
        || isIdle(request.getSession(false), PersonsActs.is(request))) {
      return null;
    }
    var person =
        people
            .find(signedIn.login())
            .filter(Person::active)
            .map(found -> found.only(signedIn.roles()));
    if (person.isEmpty()) {
      return null;
    }
    var credential = Optional.<Credential>empty();
    if (signedIn.secretChangedAt() != null) {
      credential =
          credentials
              .find(signedIn.login())
              .filter(found -> found.changedAt().equals(signedIn.secretChangedAt()));
      if (credential.isEmpty()) {
        return null;
      }
    }
    request.setAttribute(Person.READER, person.get());
    var mustChange = credential.filter(Credential::mustChange).isPresent();
    return UsernamePasswordAuthenticationToken.authenticated(
        signedIn, null, mustChange ? mustChange() : rights(person.get()));
  }

  /**
   * Whether the person did nothing for the session's idle time. The container counts every request;
   * one that a page sends by itself is none of the person's.
   */
  private boolean isIdle(HttpSession session, boolean acts) {
    if (session == null) {
      return false;
    }
    var now = clock.instant();
    var last = (Instant) session.getAttribute(LAST_ACT);
    var idle = Duration.ofSeconds(session.getMaxInactiveInterval());
    if (last != null && !idle.isNegative() && !idle.isZero() && !now.isBefore(last.plus(idle))) {
      return true;
    }
    if (last == null || acts) {
      session.setAttribute(LAST_ACT, now);
    }
    return false;
  }

  private static Collection<GrantedAuthority> mustChange() {
    return List.of(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD));
  }

  private static Collection<GrantedAuthority> rights(Person person) {
    return person.posts().stream()
        .map(post -> post.role().name())
        .distinct()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  private static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
