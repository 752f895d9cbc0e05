package org.lianxin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.lianxin.platform.log.ClientGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a short number. It stands in each log line of the request, in the header
 * {@code X-Request-Id} and on error pages, so what a user reads out on the telephone is found in
 * the log. Numbers of the caller are not taken over. A failure that nothing below has answered is
 * logged here, once, with its number; a reader who has gone is none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestNumber.class);
  private static final String ATTRIBUTE = RequestNumber.class.getName();
  private static final String IN_LOG = "request";

  /** Without letters and digits that look or sound alike. */
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;

  /** The request's number. */
  static String of(HttpServletRequest request) {
    return (String) request.getAttribute(ATTRIBUTE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    if (of(request) == null) {
      request.setAttribute(ATTRIBUTE, next());
    }
    MDC.put(IN_LOG, of(request));
    try {
      response.setHeader("X-Request-Id", of(request));
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      answer(request, response, e);
    } finally {
      MDC.remove(IN_LOG);
    }
  }

  /** An error page is a second dispatch of the same request. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    if (ClientGone.isBehind(failure)) {
      return;
    }
    if (response.isCommitted()) {
      LOG.warn(
          "Broke off {} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
      return;
    }
    LOG.error("Failed {} {}", request.getMethod(), request.getRequestURI(), failure);
    response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private static String next() {
    return ThreadLocalRandom.current()
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(SIGNS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
