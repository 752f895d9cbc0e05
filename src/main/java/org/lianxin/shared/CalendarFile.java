package org.lianxin.shared;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Days as a calendar file (RFC 5545): single events, lines folded by octets, texts escaped. The
 * libraries at hand fold by signs, which breaks the limit of 75 octets with Chinese.
 */
@Component
public class CalendarFile {

  /** As it is served. */
  public static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private static final int LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final Clock clock;

  CalendarFile(Clock clock) {
    this.clock = clock;
  }

  /**
   * An event.
   *
   * @param uid which never changes
   * @param from when it begins, as {@code 09:00} in China; null when it is about the whole day
   * @param to when it ends
   * @param place where, or empty
   * @param page where more stands, or empty
   */
  public record Event(
      String uid,
      LocalDate day,
      String from,
      String to,
      String summary,
      String place,
      String page) {

    /** Something to be done by the end of a day. */
    public static Event by(String uid, LocalDate day, String summary, String page) {
      return new Event(uid, day, null, null, summary, "", page);
    }
  }

  /** The file of these events; programs show it under the name. */
  public String of(String name, List<Event> events) {
    var lines = new StringBuilder();
    write(lines, "BEGIN:VCALENDAR");
    write(lines, "VERSION:2.0");
    write(lines, "PRODID:-//Lianxin//Lianxin//ZH");
    write(lines, "CALSCALE:GREGORIAN");
    write(lines, "METHOD:PUBLISH");
    write(lines, "X-WR-CALNAME:" + text(name));
    write(lines, "X-WR-TIMEZONE:" + clock.getZone());
    write(lines, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    write(lines, "X-PUBLISHED-TTL:PT1H");
    events.forEach(event -> write(lines, event));
    write(lines, "END:VCALENDAR");
    return lines.toString();
  }

  private void write(StringBuilder lines, Event event) {
    write(lines, "BEGIN:VEVENT");
    write(lines, "UID:" + event.uid());
    write(lines, "DTSTAMP:" + TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    if (event.from() == null) {
      write(lines, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
      write(lines, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
      write(lines, "TRANSP:TRANSPARENT"); // it keeps nobody from another appointment
    } else {
      write(lines, "DTSTART:" + time(event.day(), event.from()));
      write(lines, "DTEND:" + time(event.day(), event.to()));
    }
    write(lines, "SUMMARY:" + text(event.summary()));
    if (!event.place().isEmpty()) {
      write(lines, "LOCATION:" + text(event.place()));
    }
    if (!event.page().isEmpty()) {
      write(lines, "URL:" + event.page());
    }
    writeAlarm(lines, event);
    write(lines, "END:VEVENT");
  }

  /** A day before. */
  private static void writeAlarm(StringBuilder lines, Event event) {
    write(lines, "BEGIN:VALARM");
    write(lines, "ACTION:DISPLAY");
    write(lines, "DESCRIPTION:" + text(event.summary()));
    write(lines, "TRIGGER:-P1D");
    write(lines, "END:VALARM");
  }

  private String time(LocalDate day, String time) {
    return TIME.format(
        day.atTime(LocalTime.parse(time))
            .atZone(clock.getZone())
            .withZoneSameInstant(ZoneOffset.UTC));
  }

  private static String text(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** A line of more than 75 octets goes on in the next one, which begins with a blank. */
  private static void write(StringBuilder lines, String line) {
    var octets = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      var sign = Character.toString(line.codePointAt(i));
      var width = sign.getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > LINE) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.append(sign);
      octets += width;
    }
    lines.append("\r\n");
  }
}
