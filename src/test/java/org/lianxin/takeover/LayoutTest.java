package org.lianxin.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.lianxin.spreadsheet.RawSheet.Merged;
import org.springframework.context.support.ResourceBundleMessageSource;

class LayoutTest {

  private final Headings headings = new Headings(new Labels(messages()));
  private final Layout layout = new Layout(headings);

  @ParameterizedTest
  @CsvSource({
    "诉求内容, SUBJECT",
    "★ 诉 求 内 容（必填）, SUBJECT",
    "群众反映的主要问题, SUBJECT",
    "姓名, VOTER",
    "代表·姓名, DEPUTY",
    "选民·联系电话, PHONE",
    "办理情况·承办单位, UNIT",
    "Date received, RECEIVED_ON",
    "手机号码：, PHONE"
  })
  void knowsAHeadingByItsWordsWhateverIsAddedToThem(String heading, OldField field) {
    assertThat(headings.field(heading)).contains(field);
  }

  @Test
  void knowsNoHeadingThatIsNone() {
    assertThat(headings.field("河长")).isEmpty();
    assertThat(headings.field("一下雨弄堂口就积水老人出不了门请尽快解决这个问题谢谢")).isEmpty();
  }

  @Test
  void tellsColumnsOfOneNameByTheHeadingOfTheirGroup() {
    var sheet =
        layout.of(
            sheet(
                List.of(new Merged(1, 1, 0, 5), new Merged(2, 2, 1, 2), new Merged(2, 2, 3, 4)),
                line(1, "某镇台账"),
                line(2, "日期", "代表", null, "选民", null, "内容"),
                line(3, null, "姓名", "电话", "姓名", "电话", null),
                line(5, "2023-5-6", "甲", "1", "乙", "2", "积水")),
            null);

    assertThat(sheet.head()).isEqualTo(new Head(2, 2));
    assertThat(sheet.caption()).isEqualTo("某镇台账");
    assertThat(sheet.columns())
        .extracting(OldColumn::title)
        .containsExactly("日期", "代表·姓名", "代表·电话", "选民·姓名", "选民·电话", "内容");
    assertThat(headings.proposed(sheet))
        .containsEntry("代表·姓名", OldField.DEPUTY)
        .containsEntry("选民·姓名", OldField.VOTER)
        .containsEntry("内容", OldField.SUBJECT);
    assertThat(sheet.lines()).extracting(OldLine::number).containsExactly(5);
  }

  @Test
  void takesNoRowOfTextsForHeadings() {
    var sheet =
        layout.of(
            sheet(List.of(), line(1, "诉求内容", "办理结果", "说法"), line(2, "路灯不亮", "已换", "办结情况好")), null);

    assertThat(sheet.head()).isEqualTo(new Head(1, 1));
    assertThat(sheet.lines()).hasSize(1);
  }

  @Test
  void tellsColumnsOfTheSameOrOfNoHeadingByTheirLetters() {
    var sheet =
        layout.of(
            sheet(
                List.of(), line(1, "诉求内容", "日期", "日期", null), line(2, "积水", "5月6日", "5月9日", "河边")),
            null);

    assertThat(sheet.columns())
        .extracting(OldColumn::title)
        .containsExactly("诉求内容", "日期", "日期 C", "D");
  }

  @Test
  void saysOfAMergedCellWhatItSaysInEachLineThatItCovers() {
    var sheet =
        layout.of(
            sheet(
                List.of(new Merged(2, 3, 1, 1), new Merged(2, 9_999, 0, 0)),
                line(1, "诉求内容", "承办单位"),
                line(2, "甲", "环卫所"),
                line(3, null, null, "另")),
            null);

    var second = sheet.lines().get(1);
    assertThat(second.at(1)).isEqualTo("环卫所");
    assertThat(second.isCovered(1)).isTrue();
    assertThat(second.own()).containsExactly("另");
  }

  @Test
  void refusesAnEmptySheetAndHeadingsWhereNoneAre() {
    assertThatThrownBy(() -> layout.of(sheet(List.of()), null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> layout.of(sheet(List.of(), line(1, "诉求内容")), new Head(7, 1)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void leavesOutTotalsHeadingsAndRemarksEachForItsReason() {
    var sheet =
        layout.of(
            sheet(
                List.of(),
                line(1, "序号", "诉求内容", "办结日期"),
                line(2, BigDecimal.ONE, "路灯", "2023-5-6"),
                line(3, "5月小计", "1"),
                line(4, "序号", "诉求内容", "办结日期"),
                line(5, "二季度合计：", "1"),
                line(6, "填表人：某某"),
                line(7, null, "合计数字写错了", "2023-5-6")),
            null);

    var rows =
        OldRows.of(
            sheet,
            new Mapping(headings.proposed(sheet), false, 2023, Map.of()),
            LocalDate.of(2026, 1, 1));

    assertThat(rows.faults()).isEmpty();
    assertThat(rows.leftOut())
        .extracting(LeftOut::why)
        .containsExactly(
            LeftOut.Why.TOTAL, LeftOut.Why.HEADING, LeftOut.Why.TOTAL, LeftOut.Why.ASIDE);
  }

  private static RawSheet sheet(List<Merged> merged, Line... lines) {
    return new RawSheet("表", List.of(lines), merged);
  }

  private static Line line(int number, Object... cells) {
    return new Line(number, Arrays.asList(cells));
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/takeover");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
