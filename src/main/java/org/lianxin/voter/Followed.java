package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which case a browser may follow: in its session, for a quarter of an hour after the last look.
 * Number and code are in no address.
 */
@Component
class Followed {

  /** A phone that is passed on shows nothing any more. */
  private static final Duration HELD = Duration.ofMinutes(15);

  private static final String KEY = Followed.class.getName();

  private record Held(String caseNo, Instant until) implements Serializable {}

  private final Clock clock;

  Followed(Clock clock) {
    this.clock = clock;
  }

  /** From now on the browser follows this case, in a session of a new name. */
  void begin(HttpServletRequest request, String caseNo) {
    request.getSession();
    request.changeSessionId();
    hold(request, caseNo);
  }

  /** The case that the browser follows. */
  Optional<String> find(HttpServletRequest request) {
    var session = request.getSession(false);
    var held =
        Optional.ofNullable(session)
            .map(open -> (Held) open.getAttribute(KEY))
            .filter(found -> clock.instant().isBefore(found.until))
            .map(Held::caseNo);
    held.ifPresentOrElse(caseNo -> hold(request, caseNo), () -> end(request));
    return held;
  }

  /** The browser follows nothing any more. */
  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  private void hold(HttpServletRequest request, String caseNo) {
    request.getSession().setAttribute(KEY, new Held(caseNo, clock.instant().plus(HELD)));
  }
}
