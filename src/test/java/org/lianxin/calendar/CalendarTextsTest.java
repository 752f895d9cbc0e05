package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class CalendarTextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final ResourceBundle chinese = ResourceBundle.getBundle("messages/calendar", Locale.ROOT);
  private final ResourceBundle english =
      ResourceBundle.getBundle("messages/calendar", Locale.ENGLISH);

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(chinese.keySet())
        .allSatisfy(
            key ->
                assertThat(places(english.getString(key)))
                    .as(key)
                    .isEqualTo(places(chinese.getString(key))));
  }

  @Test
  void hasAWordForEveryStepAndUnit() {
    var steps =
        Stream.of(DueDate.Kind.values())
            .map(kind -> new DueDate.Step(Fixtures.day("2026-03-02"), kind, 0, "").code());
    var units = Stream.of(Limit.Unit.values()).map(unit -> new Limit(1, unit).code());
    assertThat(chinese.keySet()).containsAll(Stream.concat(steps, units).toList());
  }

  @Test
  void tellsWhyInWords() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/calendar");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    var due = Fixtures.shipped().plus(Fixtures.day("2026-06-26"), Limit.months(3));
    assertThat(
            due.steps().stream()
                .map(step -> texts.getMessage(step.code(), step.values().toArray(), Locale.CHINA)))
        .containsExactly("起算日，不计入", "期满之日", "中秋节放假，不计入", "中秋节放假，不计入", "顺延至此日");
    assertThat(texts.getMessage("calendar.year.missing", new Object[] {"2027"}, Locale.ENGLISH))
        .startsWith("The holidays of 2027 are not loaded")
        .contains("imports the year’s file");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group()).sorted().distinct().toList();
  }
}
