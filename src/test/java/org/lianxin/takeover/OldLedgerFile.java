package org.lianxin.takeover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A ledger as an office keeps it: a title over all columns, who filled it in, two lines of headings
 * with groups, a unit that is merged over its rows, days in every style, a subtotal and a blank
 * line after each month, the headings once more after half a year, the sum by hand at its end. It
 * has 300 closed rows from November 2022 to October 2023: each month 25, of which the first 9 are
 * the sanitation's, the next 9 the water station's and 7 the patrol's. Six more are still running.
 */
final class OldLedgerFile {

  static final int ROWS = 300;
  static final int RUNNING = 6;
  static final int A_MONTH = 25;

  /** Months, subtotals, headings once more, the sum, the remark below it. */
  static final int NO_ROWS = 12 + 2 + 1 + 1;

  private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String[] STATES = {"已办结", "办结", "已解决"};
  private static final String[] CATEGORIES = {"环境卫生", "排水", "停车"};

  private final String mark;
  private Worksheet sheet;
  private int line;
  private int number;

  private OldLedgerFile(String mark) {
    this.mark = mark;
  }

  /** The file; the mark stands in each matter. */
  static byte[] of(String mark) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("填表说明").value(0, 0, "每月5日前报送。");
      new OldLedgerFile(mark).write(workbook.newWorksheet("接待台账"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Worksheet into) {
    sheet = into;
    sheet.value(0, 0, "岳阳街道人大代表接待选民诉求台账（2023年度）");
    sheet.range(0, 0, 0, 11).merge();
    sheet.value(1, 0, "填报单位：岳阳街道人大工委");
    sheet.value(1, 9, "单位：件");
    line = 2;
    headings();
    for (int month = 0; month < 12; month++) {
      if (month == 6) {
        headings();
      }
      month(FIRST.plusMonths(month));
    }
    for (int i = 0; i < RUNNING; i++) {
      row(LocalDate.of(2023, 10, 20), "城管中队", "正在办理");
      line++;
    }
    sheet.value(line, 0, "合计");
    sheet.value(line, 4, ROWS + RUNNING + "件，其中2022年50件");
    line += 2;
    sheet.value(line, 0, "填表人：某某");
    sheet.range(line, 0, line, 11).merge();
  }

  private void headings() {
    head(0, "序号");
    head(1, "收到日期★");
    group(2, 3, "选民");
    sheet.value(line + 1, 2, "姓 名");
    sheet.value(line + 1, 3, "联系电话");
    head(4, "诉求内容（一事一行）");
    head(5, "类别");
    group(6, 9, "办理情况");
    sheet.value(line + 1, 6, "承办单位");
    sheet.value(line + 1, 7, "交办时间");
    sheet.value(line + 1, 8, "答复时间");
    sheet.value(line + 1, 9, "办理结果");
    head(10, "是否办结");
    head(11, "备注");
    line += 2;
  }

  private void head(int column, String words) {
    sheet.value(line, column, words);
    sheet.range(line, column, line + 1, column).merge();
  }

  private void group(int from, int to, String words) {
    sheet.value(line, from, words);
    sheet.range(line, from, line, to).merge();
  }

  private void month(LocalDate first) {
    for (int i = 0; i < A_MONTH; i++) {
      var unit = i < 9 ? "环卫所" : i < 18 ? "水务站" : "城管中队";
      var isFirstOfUnit = i == 0 || i == 9 || i == 18;
      row(first.plusDays(i), isFirstOfUnit ? unit : null, STATES[i % STATES.length]);
      if (isFirstOfUnit) {
        sheet.range(line, 6, line + (i == 18 ? 6 : 8), 6).merge();
      }
      line++;
    }
    sheet.value(line, 0, "小计");
    sheet.value(line, 4, A_MONTH);
    line += 2; // and a blank one
  }

  private void row(LocalDate received, String unit, String state) {
    number++;
    sheet.value(line, 0, number);
    day(1, received, number % 9);
    sheet.value(line, 2, "王小" + (char) ('一' + number));
    sheet.value(line, 3, "13%09d".formatted(number));
    sheet.value(line, 4, "%s 第%d号楼道灯不亮".formatted(mark, number));
    sheet.value(line, 5, CATEGORIES[number % CATEGORIES.length]);
    if (unit != null) {
      sheet.value(line, 6, unit);
    }
    day(7, received.plusDays(2), (number + 1) % 9);
    if (!state.equals("正在办理")) {
      day(8, received.plusDays(9), (number + 2) % 9);
      sheet.value(line, 9, "已换新灯");
    }
    sheet.value(line, 10, state);
  }

  /** As people write days; without a year only those of the ledger's own. */
  private void day(int column, LocalDate day, int style) {
    switch (style == 5 && day.getYear() != 2023 ? 0 : style) {
      case 0 -> {
        sheet.value(line, column, day);
        sheet.style(line, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
      }
      case 1 ->
          sheet.value(
              line,
              column,
              "%d.%d.%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
      case 2 -> sheet.value(line, column, day.toString().replace('-', '/'));
      case 3 ->
          sheet.value(
              line,
              column,
              " %d年%d月%d日 ".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
      case 4 -> sheet.value(line, column, Integer.valueOf(day.toString().replace("-", "")));
      case 5 ->
          sheet.value(line, column, "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth()));
      case 6 -> sheet.value(line, column, chinese(day));
      case 7 -> sheet.value(line, column, (int) ChronoUnit.DAYS.between(DAY_ZERO, day));
      default ->
          sheet.value(
              line,
              column,
              "%d-%d-%d".formatted(day.getYear() - 2000, day.getMonthValue(), day.getDayOfMonth()));
    }
  }

  private static String chinese(LocalDate day) {
    var year = new StringBuilder();
    String.valueOf(day.getYear()).chars().forEach(digit -> year.append(DIGITS.charAt(digit - '0')));
    return "%s年%s月%s日".formatted(year, tens(day.getMonthValue()), tens(day.getDayOfMonth()));
  }

  private static String tens(int number) {
    var ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
    return switch (number / 10) {
      case 0 -> ones;
      case 1 -> "十" + ones;
      default -> DIGITS.charAt(number / 10) + "十" + ones;
    };
  }
}
