package org.lianxin.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * The log of the embedded default, for somebody at a terminal: time, level, request, class, what
 * happened. Real installations log ECS JSON.
 */
class PlainLog implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));

  @Override
  public String format(ILoggingEvent event) {
    var text = new StringBuilder(TIME.format(event.getInstant()));
    text.append(" %-5s ".formatted(event.getLevel()));
    var request = event.getMDCPropertyMap().get("request");
    if (request != null) {
      text.append('[').append(request).append("] ");
    }
    var logger = event.getLoggerName();
    text.append(logger.substring(logger.lastIndexOf('.') + 1)).append(": ");
    text.append(Inert.line(event.getFormattedMessage())).append('\n');
    append(text, "", event.getThrowableProxy());
    return text.toString();
  }

  private static void append(StringBuilder text, String how, IThrowableProxy failure) {
    if (failure == null) {
      return;
    }
    text.append('\t').append(how).append(failure.getClassName()).append(": ");
    text.append(Inert.line(failure.getMessage())).append('\n');
    var own = failure.getStackTraceElementProxyArray();
    for (var frame = 0; frame < own.length - failure.getCommonFrames(); frame++) {
      text.append("\t\t").append(own[frame]).append('\n');
    }
    append(text, "caused by ", failure.getCause());
  }
}
