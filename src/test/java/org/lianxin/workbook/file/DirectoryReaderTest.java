package org.lianxin.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.lianxin.spreadsheet.Words;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;

class DirectoryReaderTest {

  private static final Line HEADINGS = new Line(1, List.of("登录名", "姓名", "联系电话", "启用"));

  @Test
  void findsColumnsInAnyOrderAndEitherLanguage() {
    var reader =
        read(
            new RawSheet(
                "People",
                List.of(
                    new Line(1, List.of("Active", "姓名", "login", "Phone")),
                    new Line(4, Arrays.asList("yes", "周婉清", "zhou.wanqing", null)))));

    assertThat(reader.remarks()).isEmpty();
    assertThat(reader.over(DirectoryContent.empty()).people())
        .containsExactly(new PersonRow("zhou.wanqing", "周婉清", null, true));
  }

  @Test
  void namesTheCellThatItCannotRead() {
    var reader =
        read(
            new RawSheet(
                "人员",
                List.of(
                    HEADINGS,
                    new Line(5, List.of("a.b", "甲", "021-1", "是")),
                    new Line(7, List.of("a.c", "乙", new BigDecimal("310117001000"), "也许")))));

    assertThat(reader.remarks())
        .extracting(Remark::table, Remark::line, Remark::column, Remark::value, Remark::code)
        .containsExactly(
            tuple("人员", 7, "C", "310117001000", "spreadsheet.reading.shortened"),
            tuple("人员", 7, "D", "也许", "spreadsheet.reading.yes-no"));
  }

  @Test
  void locatesARulesFindingInTheFile() {
    var reader =
        read(
            new RawSheet(
                "人员",
                List.of(
                    new Line(1, List.of("启用", "登录名", "姓名", "联系电话")),
                    new Line(9, List.of("是", "a.b", "甲", "021-1")))));

    var remark =
        reader.locate(
            new Finding(Sheet.PERSON, 0, "login", "some.code", List.of(), Severity.WARNING));

    assertThat(remark)
        .isEqualTo(
            new Remark(
                Severity.WARNING,
                Sheet.PERSON,
                "人员",
                9,
                "B",
                "directory.column.PERSON.login",
                "a.b",
                "some.code",
                List.of()));
  }

  @Test
  void refusesColumnsThatAreUnknownMissingOrThereTwice() {
    var reader =
        read(new RawSheet("人员", List.of(new Line(1, List.of("登录名", "姓名", "姓名", "性别", "启用")))));

    assertThat(reader.remarks())
        .extracting(Remark::line, Remark::column, Remark::code)
        .containsExactly(
            tuple(1, "C", "spreadsheet.heading.twice"),
            tuple(1, "D", "spreadsheet.heading.unknown"),
            tuple(0, "", "spreadsheet.column"));
  }

  @Test
  void findsTheHeadingsBelowATitleAndWithTheMarksThatPeopleAdd() {
    var reader =
        read(
            new RawSheet(
                "人员",
                List.of(
                    new Line(1, List.of("某街道人员名单（2026年）")),
                    new Line(2, List.of("填表人：张三", "日期：2026-11-20")),
                    new Line(4, List.of("登录名*", "姓 名（必填）", "联系电话：", "启用")))));

    assertThat(reader.remarks()).isEmpty();
  }

  @Test
  void saysInOneSentenceThatThereAreNoHeadings() {
    var reader =
        read(
            new RawSheet(
                "人员",
                List.of(
                    new Line(1, List.of("a.zhang", "张三")), new Line(2, List.of("a.li", "李四")))));

    assertThat(reader.remarks())
        .extracting(Remark::line, Remark::code)
        .containsExactly(tuple(0, "spreadsheet.headings"));
  }

  @Test
  void refusesAValueUnderNoHeading() {
    var reader =
        read(
            new RawSheet(
                "人员", List.of(HEADINGS, new Line(2, List.of("a.b", "甲", "021", "是", "备注")))));

    assertThat(reader.remarks())
        .extracting(Remark::line, Remark::column, Remark::value, Remark::code)
        .containsExactly(tuple(2, "E", "备注", "spreadsheet.heading.none"));
  }

  @Test
  void refusesSheetsThatAreUnknownThereTwiceOrWithoutHeadings() {
    assertThat(codes(new RawSheet("名单", List.of(HEADINGS))))
        .containsExactly("directory.table.unknown");
    assertThat(
            codes(new RawSheet("人员", List.of(HEADINGS)), new RawSheet("people", List.of(HEADINGS))))
        .containsExactly("directory.table.twice");
    assertThat(codes(new RawSheet("人员", List.of()))).containsExactly("spreadsheet.empty");
    assertThat(codes(new RawSheet("Sheet1", List.of()))).containsExactly("directory.file.none");
  }

  @Test
  void leavesASheetThatTheFileLacksAsItIs() {
    var area = new AreaRow("310117001000", "岳阳街道");
    var reader = read(new RawSheet("人员", List.of(HEADINGS)));

    assertThat(reader.over(DirectoryContent.empty().with(Sheet.AREA, List.of(area))).areas())
        .containsExactly(area);
    assertThat(reader.missing()).hasSize(Sheet.ordinary().size() - 1);
  }

  private static List<String> codes(RawSheet... tables) {
    return read(tables).remarks().stream().map(Remark::code).toList();
  }

  @Test
  void stopsAfterAThousandFaults() {
    var lines = new ArrayList<Line>();
    lines.add(new Line(1, List.of("区划代码", "名称")));
    for (int line = 2; line < 40_000; line++) {
      lines.add(new Line(line, List.of("3.1E+11", "甲")));
    }

    assertThat(read(new RawSheet("区域", lines)).remarks()).hasSize(1_000);
  }

  private static DirectoryReader read(RawSheet... tables) {
    return new DirectoryReader(List.of(tables), Words.labels(), List.of(Sheet.values()));
  }
}
