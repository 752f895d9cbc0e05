package org.lianxin.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The shipped calendar without a database. */
final class Fixtures {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Fixtures() {}

  static WorkingCalendar shipped(LocalDay... localDays) {
    var notices = Stream.of(2024, 2025, 2026).map(Fixtures::file).map(HolidayFile::read).toList();
    var holidays = new Holidays(notices, List.of(localDays), null);
    return new WorkingCalendar(() -> holidays, Clock.system(CHINA));
  }

  static String file(int year) {
    try {
      return new ClassPathResource("calendar/" + year + ".json").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped list of 2026, moved whole to a year that nobody has published. */
  static String inventedFile(int year) {
    return file(2026).replace("\"2026-", "\"" + year + "-").replace("2026,", year + ",");
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
