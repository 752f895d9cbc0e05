package org.lianxin.rota;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reception days as a calendar file (RFC 5545): single events in world time, lines folded by
 * octets, texts escaped. Nothing of a voter is in it.
 */
@Component
class ReceptionCalendar {

  private static final int LINE = 75;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final Clock clock;

  ReceptionCalendar(Clock clock) {
    this.clock = clock;
  }

  /**
   * An event.
   *
   * @param uid which never changes
   * @param from when it begins, as {@code 09:00} in China
   * @param to when it ends
   */
  record Event(String uid, LocalDate day, String from, String to, String summary, String place) {}

  String of(String name, List<Event> events) {
    var lines = new StringBuilder();
    write(lines, "BEGIN:VCALENDAR");
    write(lines, "VERSION:2.0");
    write(lines, "PRODID:-//Lianxin//Lianxin//ZH");
    write(lines, "CALSCALE:GREGORIAN");
    write(lines, "METHOD:PUBLISH");
    write(lines, "X-WR-CALNAME:" + text(name));
    events.forEach(event -> write(lines, event));
    write(lines, "END:VCALENDAR");
    return lines.toString();
  }

  private void write(StringBuilder lines, Event event) {
    write(lines, "BEGIN:VEVENT");
    write(lines, "UID:" + event.uid());
    write(lines, "DTSTAMP:" + TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    write(lines, "DTSTART:" + time(event.day(), event.from()));
    write(lines, "DTEND:" + time(event.day(), event.to()));
    write(lines, "SUMMARY:" + text(event.summary()));
    write(lines, "LOCATION:" + text(event.place()));
    write(lines, "END:VEVENT");
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
