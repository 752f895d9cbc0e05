package org.lianxin.checkup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last warnings and errors, without what they say: a message may name a person, a class and a
 * line of code can't.
 */
@Component
class RecentProblems extends AppenderBase<ILoggingEvent> {

  private static final int MOST = 100;
  private static final int FRAMES = 12;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Deque<String> lines = new ArrayDeque<>();

  @PostConstruct
  void listen() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      setContext(logging);
      start();
      logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
    }
  }

  @PreDestroy
  void end() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
      return;
    }
    var line = line(event);
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > MOST) {
        lines.removeFirst();
      }
    }
  }

  /** The oldest first. */
  List<String> all() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private static String line(ILoggingEvent event) {
    var time =
        LocalDateTime.ofInstant(event.getInstant(), ZoneId.of("Asia/Shanghai")).format(SECONDS);
    return "%s %s %s%s"
        .formatted(
            time, event.getLevel(), event.getLoggerName(), failure(event.getThrowableProxy()));
  }

  private static String failure(IThrowableProxy failure) {
    if (failure == null) {
      return "";
    }
    return Arrays.stream(failure.getStackTraceElementProxyArray())
        .limit(FRAMES)
        .map(frame -> "\n\t\t" + frame.getSTEAsString())
        .collect(
            Collectors.joining("", "\n\t" + failure.getClassName(), failure(failure.getCause())));
  }
}
