package org.lianxin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.RawSheet.Merged;

class CellsTest {

  private static final Year YEAR = Year.of(2023);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-12-06",
        "2023.12.6",
        "20231206",
        "23.12.6",
        "’23-12-6",
        "23年12月6日",
        "12月6日",
        "12.6",
        "十二月六日",
        "二〇二三年十二月六日",
        "二○二三年十二月六号",
        "二零二三年 十二月 六日"
      })
  void readADayInEveryStyleInWhichPeopleWriteOne(String text) {
    assertThat(Cells.date(text, YEAR)).isEqualTo(LocalDate.of(2023, 12, 6));
  }

  @Test
  void readChineseTensAndWhatIsNoText() {
    assertThat(Cells.date("二〇二二年十月三十一日", null)).isEqualTo(LocalDate.of(2022, 10, 31));
    assertThat(Cells.date("二〇二二年十月二十日", null)).isEqualTo(LocalDate.of(2022, 10, 20));
    assertThat(Cells.date(new BigDecimal("45000"), YEAR)).isEqualTo(LocalDate.of(2023, 3, 15));
    assertThat(Cells.date(LocalDateTime.of(2023, 3, 15, 9, 0), YEAR))
        .isEqualTo(LocalDate.of(2023, 3, 15));
    assertThat(Cells.date(null, YEAR)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年12月", "5月", "13月40日", "上旬", "2023", "2月30日"})
  void refuseWhatIsNoDay(String text) {
    assertThatThrownBy(() -> Cells.date(text, YEAR)).isInstanceOf(Refusal.class);
  }

  @Test
  void refuseADayWithoutAYearWhereNoneIsSaid() {
    assertThatThrownBy(() -> Cells.date("12月6日", null)).isInstanceOf(Refusal.class);
  }

  @Test
  void readNumbersDaysAndAnswersAsTexts() {
    assertThat(Cells.text(new BigDecimal("7"))).isEqualTo("7");
    assertThat(Cells.text(new BigDecimal("1.5"))).isEqualTo("1.5");
    assertThat(Cells.text(LocalDateTime.of(2023, 3, 15, 0, 0))).isEqualTo("2023-03-15");
    assertThat(Cells.text(true)).isEqualTo("true");
    assertThat(Cells.text(null)).isNull();
    assertThatThrownBy(() -> Cells.text(RawSheet.Unusable.FORMULA)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Cells.text(new BigDecimal("13800138000000")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void knowWhichCellsOfWhichSheetWereMadeOne() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("一").value(0, 0, "甲");
      var second = workbook.newWorksheet("二 & 三");
      second.value(1, 2, "乙");
      second.range(1, 2, 4, 3).merge();
    }

    var sheets = FileReader.read("a.xlsx", bytes.toByteArray());

    assertThat(sheets.get(0).merged()).isEmpty();
    assertThat(sheets.get(1).merged()).containsExactly(new Merged(2, 5, 2, 3));
  }
}
