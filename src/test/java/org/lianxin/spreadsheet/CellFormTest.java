package org.lianxin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.directory.Level;
import org.lianxin.spreadsheet.RawSheet.Unusable;
import org.lianxin.workbook.DeputyGroupRow;

class CellFormTest {

  private final Labels labels = Words.labels();

  @Test
  void takesACodeThatIsANumberOfDigitsExcelShowsInFull() {
    assertThat(read(String.class, new BigDecimal("310117001"))).isEqualTo("310117001");
    assertThat(read(String.class, new BigDecimal("3.1E+3"))).isEqualTo("3100");
  }

  @Test
  void refusesACodeThatExcelShortened() {
    refuses(String.class, new BigDecimal("310117001000"), "spreadsheet.reading.shortened");
    refuses(String.class, "3.10117E+11", "spreadsheet.reading.shortened");
    refuses(String.class, "3E+11", "spreadsheet.reading.shortened");
  }

  @Test
  void refusesADateOrAFractionWhereTextBelongs() {
    refuses(String.class, LocalDateTime.of(2026, 1, 31, 0, 0), "spreadsheet.reading.text");
    refuses(String.class, new BigDecimal("1.5"), "spreadsheet.reading.text");
  }

  @Test
  void writesCodesHalfWidthAndLeavesOtherTextAlone() {
    assertThat(read(String.class, "３１０１１７００１－Ｊ０１")).isEqualTo("310117001-J01");
    assertThat(read(String.class, "上海市松江区（东部）")).isEqualTo("上海市松江区（东部）");
    assertThat(read(String.class, "𠮷田㛃")).isEqualTo("𠮷田㛃");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31",
        "2026/1/31",
        "2026.1.31",
        "2026年1月31日",
        "2026 年 1 月 31 号",
        "2026-1-31",
        "20260131",
        "２０２６－０１－３１",
        "2026-01-31 14:30",
        "2026/1/31 08:05:59",
        "2026-01-31T14:30:00.000",
        "2026年1月31日 14时30分",
        "2026年1月31日 下午2点",
        "2026年1月31日（星期六）"
      })
  void readsDatesThatPeopleType(String text) {
    assertThat(read(LocalDate.class, text)).isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void readsRealDatesAndDatesTypedAsNumbers() {
    var day = LocalDate.of(2026, 1, 31);
    assertThat(read(LocalDate.class, day.atStartOfDay())).isEqualTo(day);
    assertThat(read(LocalDate.class, day.atTime(14, 30))).isEqualTo(day);
    assertThat(read(LocalDate.class, new BigDecimal("20260131"))).isEqualTo(day);
  }

  @Test
  void readsTheNumberByWhichASpreadsheetCountsDays() {
    assertThat(read(LocalDate.class, new BigDecimal("46053"))).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(read(LocalDate.class, new BigDecimal("46053.6")))
        .isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void refusesWhatIsNoDate() {
    refuses(LocalDate.class, "2026-02-30", "spreadsheet.reading.date");
    refuses(LocalDate.class, "明年", "spreadsheet.reading.date");
    refuses(LocalDate.class, new BigDecimal("2026"), "spreadsheet.reading.date");
    refuses(LocalDate.class, LocalDateTime.of(1905, 7, 18, 0, 0), "spreadsheet.reading.date");
  }

  @ParameterizedTest
  @CsvSource({"是,true", "否,false", "yes,true", "NO,false", "true,true", "0,false"})
  void readsYesAndNo(String text, boolean isYes) {
    assertThat(read(Boolean.class, text)).isEqualTo(isYes);
  }

  @Test
  void refusesAnythingBetweenYesAndNo() {
    refuses(Boolean.class, "也许", "spreadsheet.reading.yes-no");
    refuses(Boolean.class, new BigDecimal("2"), "spreadsheet.reading.yes-no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"区县", "district", "DISTRICT", "District"})
  void readsAChoiceByItsWordOrItsCode(String text) {
    assertThat(read(Level.class, text)).isEqualTo(Level.DISTRICT);
  }

  @Test
  void namesTheChoicesWhenItRefusesOne() {
    assertThatThrownBy(() -> read(Level.class, "县级"))
        .satisfies(
            refusal ->
                assertThat(Words.reason(refusal).values().get(0).toString()).contains("街道、乡镇、区县"));
  }

  @Test
  void readsAndWritesSeveralValuesInOneCell() {
    var levels = DeputyGroupRow.class.getRecordComponents()[2].getGenericType();
    assertThat(read(levels, "区县、　市，乡镇；;"))
        .isEqualTo(List.of(Level.DISTRICT, Level.MUNICIPAL, Level.TOWN));
    assertThat(read(levels, null)).isNull();
    @SuppressWarnings("unchecked")
    var form = (CellForm<List<Level>>) CellForm.of(levels, labels);
    assertThat(form.write(List.of(Level.TOWN, Level.DISTRICT), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("乡镇、区县");
    assertThat(form.write(List.of(), Locale.SIMPLIFIED_CHINESE)).isNull();
  }

  @Test
  void readsWholeNumbersOnly() {
    assertThat(read(Integer.class, new BigDecimal("7"))).isEqualTo(7);
    assertThat(read(Integer.class, "７")).isEqualTo(7);
    refuses(Integer.class, new BigDecimal("7.5"), "spreadsheet.reading.number");
    refuses(Integer.class, "第七届", "spreadsheet.reading.number");
  }

  @Test
  void refusesFormulasAndErrorsWhateverTheColumn() {
    refuses(String.class, Unusable.FORMULA, "spreadsheet.reading.formula");
    refuses(LocalDate.class, Unusable.ERROR, "spreadsheet.reading.error");
  }

  private Object read(Type type, Object cell) {
    return CellForm.of(type, labels).of(cell);
  }

  private void refuses(Type type, Object cell, String code) {
    assertThatThrownBy(() -> read(type, cell))
        .satisfies(refusal -> assertThat(Words.reason(refusal).code()).isEqualTo(code));
  }
}
