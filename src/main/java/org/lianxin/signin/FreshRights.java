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
 * person who left, a changed password, a session that was ended, is too old or that nobody used for
 * its idle time count at the next request.
 */
class FreshRights extends OncePerRequestFilter {

  /** When the person last did something, in the session. */
  private static final String LAST_ACT = FreshRights.class.getName() + ".lastAct";

  private final People people;
  private final CredentialRows credentials;
  private final SessionRows sessions;
  private final SignInSettings settings;
  private final Clock clock;

  FreshRights(
      People people,
      CredentialRows credentials,
      SessionRows sessions,
      SignInSettings settings,
      Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.sessions = sessions;
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
        end(request, kept);
      }
    }
    chain.doFilter(request, response);
  }

  private Authentication fresh(HttpServletRequest request, SignedIn signedIn) {
    var acts = PersonsActs.is(request);
    if (!clock.instant().isBefore(signedIn.since().plus(settings.sessionAtMost()))
        || isIdle(request.getSession(false), acts)) {
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
    var open = open(signedIn).filter(found -> isOfThisPassword(signedIn, found));
    if (open.isEmpty()) {
      return null;
    }
    if (acts && signedIn.session() != null) {
      sessions.seen(signedIn.session(), open.get());
    }
    request.setAttribute(Person.READER, person.get());
    return UsernamePasswordAuthenticationToken.authenticated(
        signedIn,
        null,
        hold(signedIn, open.get(), person.get())
            .<Collection<GrantedAuthority>>map(hold -> List.of(hold.authority()))
            .orElseGet(() -> rights(person.get())));
  }

  private Optional<SessionRows.Open> open(SignedIn signedIn) {
    return signedIn.session() == null
        ? Optional.of(new SessionRows.Open(null, credentials.find(signedIn.login()), false, false))
        : sessions.find(signedIn.session());
  }

  private static boolean isOfThisPassword(SignedIn signedIn, SessionRows.Open open) {
    return signedIn.secretChangedAt() == null
        || open.credential()
            .map(Credential::changedAt)
            .filter(signedIn.secretChangedAt()::equals)
            .isPresent();
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

  /** What has to be done first in a session that a password opened. */
  private Optional<Hold> hold(SignedIn signedIn, SessionRows.Open open, Person person) {
    if (signedIn.secretChangedAt() == null) {
      return Optional.empty();
    }
    if (open.hasFactor() && !open.codeGiven()) {
      return Optional.of(Hold.MUST_GIVE_CODE);
    }
    if (open.credential().filter(Credential::mustChange).isPresent()) {
      return Optional.of(Hold.MUST_CHANGE_PASSWORD);
    }
    return signedIn.session() != null && !open.hasFactor() && settings.asksFactorOf(person)
        ? Optional.of(Hold.MUST_SET_FACTOR)
        : Optional.empty();
  }

  private static Collection<GrantedAuthority> rights(Person person) {
    return person.posts().stream()
        .map(post -> post.role().name())
        .distinct()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  private void end(HttpServletRequest request, Authentication ended) {
    if (ended.getPrincipal() instanceof SignedIn signedIn && signedIn.session() != null) {
      sessions.end(signedIn.session());
    }
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
