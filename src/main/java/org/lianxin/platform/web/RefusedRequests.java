package org.lianxin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes one line for a request that somebody had no right to, or under a foreign name: who, from
 * where, what; the line has the request's number. Nobody can fill the log with it: after some lines
 * in a minute, of one person or one address, the next are left out, and a line says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedRequests extends OncePerRequestFilter {

  /** Under a name that is not ours (RFC 9110). */
  static final int MISDIRECTED = 421;

  private static final Set<Integer> REFUSALS =
      Set.of(HttpServletResponse.SC_FORBIDDEN, MISDIRECTED);

  /** Lines a minute. */
  static final int MOST = 20;

  private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

  private final Clock clock;
  private final Map<String, Integer> written = new HashMap<>();
  private Instant minute = Instant.MIN;

  RefusedRequests(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (REFUSALS.contains(response.getStatus())) {
        write(request);
      }
    }
  }

  private void write(HttpServletRequest request) {
    var reader = (Person) request.getAttribute(Person.READER);
    var address = request.getRemoteAddr();
    var who = reader == null ? address : reader.login();
    var lines = count(who);
    if (lines <= MOST) {
      LOG.warn(
          "Refused {} from {}: {} {}",
          reader == null ? "a stranger" : who,
          address,
          request.getMethod(),
          request.getRequestURI());
    } else if (lines == MOST + 1) {
      LOG.warn("Refused {} more than {} times this minute; the next are left out", who, MOST);
    }
  }

  private synchronized int count(String who) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      written.clear();
    }
    return written.merge(who, 1, Integer::sum);
  }
}
