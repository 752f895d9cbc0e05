package org.lianxin.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/** A file of the holiday-cn format being read; all its faults are told at once. */
final class HolidayFile {

  private static final int FIRST_YEAR = 2008;
  private static final int LAST_YEAR = 2099;
  private static final int NAME_LENGTH = 60;
  private static final int SOURCE_LENGTH = 1000;

  /** Each year has them all (全国年节及纪念日放假办法, art. 2); a list without one is half a list. */
  private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Reason> reasons = new ArrayList<>();
  private final Map<LocalDate, Integer> rows = new HashMap<>();

  private HolidayFile() {}

  static HolidayNotice read(String json) {
    return new HolidayFile().notice(parse(json));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw Refusal.of(
          "",
          "calendar.import.json",
          place == null ? "?" : String.valueOf(place.getLineNr()),
          place == null ? "?" : String.valueOf(place.getColumnNr()));
    }
  }

  private HolidayNotice notice(JsonNode file) {
    int year = year(file.path("year"));
    var source = source(file.path("papers"));
    var days = days(year, file.path("days"));
    if (reasons.isEmpty()) {
      requireAllFestivals(days, reasons);
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return new HolidayNotice(year, source, days);
  }

  private int year(JsonNode year) {
    if (!year.isInt() || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR) {
      // Every row would be out of its year: one reason is enough.
      throw Refusal.of(
          "year",
          "calendar.import.year",
          year.asText(),
          String.valueOf(FIRST_YEAR),
          String.valueOf(LAST_YEAR));
    }
    return year.intValue();
  }

  private String source(JsonNode papers) {
    var source =
        StreamSupport.stream(papers.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "));
    if (!papers.isArray() || source.isBlank() || source.length() > SOURCE_LENGTH) {
      refuse("papers", "calendar.import.papers", String.valueOf(SOURCE_LENGTH));
    }
    return source;
  }

  private List<Holiday> days(int year, JsonNode days) {
    if (!days.isArray() || days.isEmpty()) {
      refuse("days", "calendar.import.unannounced", String.valueOf(year));
      return List.of();
    }
    var read = new ArrayList<Holiday>();
    for (int row = 0; row < days.size(); row++) {
      day(year, row, days.get(row)).ifPresent(read::add);
    }
    read.sort(Comparator.comparing(Holiday::date));
    return List.copyOf(read);
  }

  private Optional<Holiday> day(int year, int row, JsonNode day) {
    var name = day.path("name").asText().strip();
    if (name.isEmpty() || name.length() > NAME_LENGTH) {
      refuse(field(row, "name"), "calendar.import.name", row(row), String.valueOf(NAME_LENGTH));
    }
    var isOffDay = day.path("isOffDay");
    if (!isOffDay.isBoolean()) {
      refuse(field(row, "isOffDay"), "calendar.import.kind", row(row), isOffDay.asText());
    }
    return date(year, row, day.path("date").asText())
        .map(date -> new Holiday(date, isOffDay.asBoolean() ? DayKind.OFF : DayKind.MAKE_UP, name));
  }

  private Optional<LocalDate> date(int year, int row, String text) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      refuse(field(row, "date"), "calendar.import.date", row(row), text);
      return Optional.empty();
    }
    var before = rows.putIfAbsent(date, row);
    if (before != null) {
      refuse(field(row, "date"), "calendar.import.twice", row(row), text, row(before));
    }
    if (date.getYear() != year
        && (date.getYear() != year - 1 || date.getMonth() != Month.DECEMBER)) {
      refuse(
          field(row, "date"), "calendar.import.other-year", row(row), text, String.valueOf(year));
    }
    return Optional.of(date);
  }

  /** Adds a reason for each festival that has no day off. */
  static void requireAllFestivals(Collection<Holiday> days, List<Reason> reasons) {
    FESTIVALS.stream()
        .filter(
            festival ->
                days.stream()
                    .noneMatch(day -> day.kind() == DayKind.OFF && day.name().contains(festival)))
        .forEach(festival -> reasons.add(Reason.of("days", "calendar.import.festival", festival)));
  }

  private void refuse(String field, String code, Object... values) {
    reasons.add(Reason.of(field, code, values));
  }

  private static String field(int row, String name) {
    return "days[" + row + "]." + name;
  }

  /** As people count. */
  private static String row(int index) {
    return String.valueOf(index + 1);
  }
}
