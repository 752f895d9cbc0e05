package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.lianxin.calendar.Fixtures.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

class HolidayFileTest {

  private static final String FIRST =
      "{\"name\": \"元旦\", \"date\": \"2026-01-01\", \"isOffDay\": true}";

  private final String good = Fixtures.file(2026);

  @Test
  void readsAYear() {
    var notice = HolidayFile.read(good);
    assertThat(notice.year()).isEqualTo(2026);
    assertThat(notice.source())
        .isEqualTo("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm");
    assertThat(notice.days())
        .hasSize(39)
        .contains(
            new Holiday(day("2026-01-01"), DayKind.OFF, "元旦"),
            new Holiday(day("2026-01-04"), DayKind.MAKE_UP, "元旦"));
  }

  @Test
  void readsOnOverWhatItDoesNotKnow() {
    var file = good.replaceFirst("\\{", "{\"\\$schema\": \"schema.json\",");
    assertThat(HolidayFile.read(file)).isEqualTo(HolidayFile.read(good));
  }

  @Test
  void readsADayOfTheDecemberBefore() {
    var file = good.replace(FIRST, FIRST + "," + FIRST.replace("2026-01-01", "2025-12-31"));
    assertThat(HolidayFile.read(file).days().get(0).date()).isEqualTo("2025-12-31");
  }

  @Test
  void letsTheLaterNoticeSpeakForTheDecemberBefore() {
    var later = new HolidayNotice(2026, "later", List.of(offDay("2025-12-31")));
    var earlier =
        new HolidayNotice(
            2025, "earlier", List.of(new Holiday(day("2025-12-31"), DayKind.MAKE_UP, "国庆节")));
    assertThat(
            new Holidays(List.of(later, earlier), List.of(), null)
                .isWorkingDay(day("2025-12-31"), WorkingCalendar.NATION))
        .isFalse();
  }

  @Test
  void tellsEveryFaultWithItsRow() {
    var file =
        good.replace(FIRST, FIRST.replace("元旦", " ").replace("true", "\"yes\""))
            .replace("2026-01-02", "2026-1-2")
            .replace("2026-01-03", "2026-01-04")
            .replace("2026-10-10", "2027-12-10")
            .replaceAll("\\[\"https.*\\]", "[]");
    assertThatThrownBy(() -> HolidayFile.read(file))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::reasons)
        .isEqualTo(
            List.of(
                Reason.of("papers", "calendar.import.papers", "1000"),
                Reason.of("days[0].name", "calendar.import.name", "1", "60"),
                Reason.of("days[0].isOffDay", "calendar.import.kind", "1", "yes"),
                Reason.of("days[1].date", "calendar.import.date", "2", "2026-1-2"),
                Reason.of("days[3].date", "calendar.import.twice", "4", "2026-01-04", "3"),
                Reason.of(
                    "days[38].date", "calendar.import.other-year", "39", "2027-12-10", "2026")));
  }

  @Test
  void refusesAYearThatIsNotAnnounced() {
    assertRefused(
        "{\"year\": 2027, \"papers\": [\"https://www.gov.cn\"], \"days\": []}",
        Reason.of("days", "calendar.import.unannounced", "2027"));
  }

  @Test
  void refusesHalfAList() {
    var reason = Reason.of("days", "calendar.import.festival", "劳动");
    assertRefused(good.replace("劳动节", "纪念日"), reason);
    assertRefused(good.replaceAll("(劳动节.*)true", "$1false"), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | ''", "2007 | 2007", "3000 | 3000", "\"2026\" | 2026", "2026.5 | 2026.5"})
  void refusesAYearOutOfRange(String value, String shown) {
    var year = value.isEmpty() ? "" : "\"year\": " + value + ",";
    assertRefused(
        "{" + year + "\"papers\": [], \"days\": []}",
        Reason.of("year", "calendar.import.year", shown, "2008", "2099"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", ""})
  void refusesAFileOfAnotherShape(String file) {
    assertRefused(file, Reason.of("year", "calendar.import.year", "", "2008", "2099"));
  }

  @Test
  void namesThePlaceWhereTheTextBreaks() {
    assertRefused("{\n  \"year\": 2026,\n  oops", Reason.of("", "calendar.import.json", "3", "3"));
    assertRefused("{\"year\": 1, \"year\": 2}", Reason.of("", "calendar.import.json", "1", "19"));
    assertRefused("{} {}", Reason.of("", "calendar.import.json", "1", "4"));
  }

  private static Holiday offDay(String date) {
    return new Holiday(day(date), DayKind.OFF, "元旦");
  }

  private static void assertRefused(String file, Reason reason) {
    assertThatThrownBy(() -> HolidayFile.read(file))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::reasons)
        .isEqualTo(List.of(reason));
  }
}
