package org.lianxin.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * A reader who closes the tab while the answer is on its way: no failure, and nobody has to act on
 * it. Whoever meets it below, the server, Spring or Jersey, has nothing to log.
 */
@Component
public final class ClientGone extends TurboFilter implements DisposableBean {

  private final LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();

  ClientGone() {
    log.addTurboFilter(this);
  }

  @Override
  public void destroy() {
    log.getTurboFilterList().remove(this);
  }

  /** Whether this failed only because nobody reads the answer any more. */
  public static boolean isBehind(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClientAbortException
          || cause instanceof AsyncRequestNotUsableException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
    return isBehind(t) ? FilterReply.DENY : FilterReply.NEUTRAL;
  }
}
