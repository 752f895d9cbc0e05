package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.RawSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering a list in the demo district, as a liaison officer does it. */
@LianxinTest
class ImportPagesTest {

  private static final Pattern NUMBER = Pattern.compile("XQ-\\d{4}-\\d{6}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
  private static final List<String> HEADINGS =
      List.of(
          "外部编号", "收到日期", "受理渠道", "诉求所在区域", "具体位置", "受理的家站点", "代表信箱", "接收代表", "选民类别", "标题", "选民原话",
          "事项类别", "紧急程度", "不具名", "姓名", "联系电话", "住址", "要求保密", "检举控告", "被反映单位");

  @LocalServerPort int port;
  @Autowired Demands demands;
  @Autowired Voters voters;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String list = UUID.randomUUID().toString().substring(0, 8);
  private Visitor liaison;

  @BeforeEach
  void signIn() {
    liaison = Visitor.signedIn(port, "yueyang.liaison");
  }

  @Test
  void givesATemplateThatItReadsAsAnEmptyList() {
    var template = liaison.download("/demands/import/template.xlsx");

    assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''%E8%AF%89%E6%B1%82");
    var tables = FileReader.read("a.xlsx", template.body());
    assertThat(tables).extracting(RawSheet::name).containsExactly("填写说明", "诉求");
    assertThat(tables.get(1).lines()).hasSize(1);
    assertThat(tables.get(1).lines().get(0).cells()).isEqualTo(new ArrayList<>(HEADINGS));
    assertThat(tables.get(0).lines().toString()).contains("银杏路12弄门口", "走访、座谈");
    assertThat(send("a.xlsx", template.body(), true).body()).contains("没有新的诉求");
  }

  @Test
  void namesEveryFaultByRowAndColumnAndRegistersNothing() throws IOException {
    var before = cases();
    var rows =
        List.of(
            row(1),
            changed(row(2), Map.of("接收代表", "查无此人", "联系电话", "电话不详")),
            changed(row(3), Map.of("收到日期", LocalDate.now(clock).plusDays(1), "受理渠道", "鸽子")),
            changed(row(4), Map.of("外部编号", list + "-1")));

    var page = send("台账.xlsx", xlsx(rows), true);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(cells(page)).containsExactly("4|C 受理渠道|鸽子");

    rows =
        List.of(rows.get(0), rows.get(1), changed(rows.get(2), Map.of("受理渠道", "走访")), rows.get(3));
    page = send("台账.xlsx", xlsx(rows), true);
    assertThat(page.body()).contains("没有登记任何诉求：有4处错误", "“查无此人”不是所选区域的代表", "收到日期不能晚于今天");
    assertThat(cells(page))
        .containsExactlyInAnyOrder(
            "3|H 接收代表|查无此人",
            "3|P 联系电话|电话不详",
            "4|B 收到日期|" + LocalDate.now(clock).plusDays(1),
            "5|A 外部编号|" + list + "-1");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void triesRegistersAndAddsNothingTheSecondTime() throws IOException {
    var before = cases();
    var file = xlsx(List.of(row(1), changed(row(2), Map.of("诉求所在区域", "310117001000"))));

    assertThat(send("台账.xlsx", file, false).body()).contains("试运行通过，可以登记2件诉求");
    assertThat(cases()).isEqualTo(before);

    var answer = send("台账.xlsx", file, true);
    assertThat(Visitor.location(answer)).isEqualTo("/demands/imported");
    var receipts = liaison.get("/demands/imported").body();
    assertThat(receipts).contains("已登记2件诉求", list + "-1", list + "-2");
    assertThat(CODE.matcher(receipts).results()).hasSize(2);
    assertThat(Visitor.location(liaison.get("/demands/imported"))).isEqualTo("/demands");
    assertThat(cases()).isEqualTo(before + 2);
    var demand = demandIn(receipts);
    assertThat(demand.channel()).isEqualTo(Channel.VISIT);
    assertThat(demand.deputy()).isEqualTo("deputy.d001");
    assertThat(demand.receivedOn()).isEqualTo(LocalDate.now(clock).minusDays(3));
    assertThat(demand.registeredBy()).isEqualTo("yueyang.liaison");
    assertThat(liaison.get("/demands/" + demand.caseNo()).body()).contains("王小明", "150******69");

    var again = send("台账.xlsx", file, true).body();
    assertThat(again).contains("没有新的诉求", "有2行以前已经登记过", demand.caseNo());
    var more = send("台账.xlsx", xlsx(List.of(row(1), row(2), row(3))), true);
    assertThat(Visitor.location(more)).isEqualTo("/demands/imported");
    assertThat(cases()).isEqualTo(before + 3);
  }

  @Test
  void findsAMailboxByItsPlaceOrItsNumber() throws IOException {
    var byPlace = changed(row(1), Map.of("受理渠道", "代表信箱", "代表信箱", "岳阳街道社区文化活动中心门厅"));
    var byNumber = changed(row(2), Map.of("受理渠道", "代表信箱", "代表信箱", "XX-001-2"));
    var elsewhere = changed(row(3), Map.of("受理渠道", "代表信箱", "代表信箱", "XX-002-1"));
    var none = changed(row(4), Map.of("受理渠道", "代表信箱"));
    var tooMuch = changed(row(5), Map.of("代表信箱", "XX-001-1"));

    assertThat(cells(send("台账.xlsx", xlsx(List.of(byPlace, elsewhere, none, tooMuch)), true)))
        .containsExactly("3|G 代表信箱|XX-002-1", "4|G 代表信箱|", "5|G 代表信箱|XX-001-1");
    assertThat(Visitor.location(send("台账.xlsx", xlsx(List.of(byPlace, byNumber)), true)))
        .isEqualTo("/demands/imported");

    assertThat(
            NUMBER
                .matcher(liaison.get("/demands/imported").body())
                .results()
                .map(number -> demands.get(number.group()).mailbox())
                .distinct())
        .containsExactlyInAnyOrder("XX-001-1", "XX-001-2");
  }

  @Test
  void takesCsvAsSpreadsheetsSaveItAndKeepsFormulasInert() {
    var formula = "=cmd|' /C calc'!A0";
    var line =
        "%s-9,%s,走访,岳阳街道,,,,deputy.d001,普通选民,%s,\"%s\",排水防涝,,是,,,,,,"
            .formatted(list, LocalDate.now(clock).toString().replace('-', '/'), formula, formula);
    var csv = "\ufeff" + String.join(",", HEADINGS) + "\r\n" + line + "\r\n";

    assertThat(Visitor.location(send("台账.csv", csv.getBytes(UTF_8), true)))
        .isEqualTo("/demands/imported");

    assertThat(demandIn(liaison.get("/demands/imported").body()).words()).isEqualTo(formula);
  }

  @Test
  void takesAListAsAnOfficeKeepsIt() throws IOException {
    var rows = new ArrayList<List<Object>>();
    var phones =
        List.of("（021）55500123", "021—55500123", "021-55500123转802", "15012345669、13912345678");
    for (int i = 0; i < phones.size(); i++) {
      rows.add(changed(row(i + 1), Map.of("联系电话", phones.get(i), "选民原话", "一下雨_x000D_\n就积水")));
    }
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", null)) {
      var sheet = workbook.newWorksheet("诉求");
      sheet.value(0, 0, "岳阳街道代表联络站诉求登记表");
      sheet.value(1, 0, "填表人：顾宁");
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.value(3, i, HEADINGS.get(i) + (i < 3 ? "（必填）*" : ""));
      }
      for (int i = 0; i < rows.size(); i++) {
        write(sheet, 4 + i, rows.get(i));
        sheet.value(4 + i, 1, LocalDate.now(clock).minusDays(3).atTime(14, 30));
        sheet.style(4 + i, 1).format("yyyy-mm-dd").set();
      }
    }

    assertThat(Visitor.location(send("台账.xlsx", out.toByteArray(), true)))
        .isEqualTo("/demands/imported");
    var first = demandIn(liaison.get("/demands/imported").body());
    assertThat(first.words()).isEqualTo("一下雨\n就积水");
    assertThat(first.receivedOn()).isEqualTo(LocalDate.now(clock).minusDays(3));
    assertThat(voters.of(first.caseNo(), "yueyang.liaison").phone()).isEqualTo("（021）55500123");
  }

  @Test
  void refusesACellThatIsAFormula() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", null)) {
      var sheet = workbook.newWorksheet("诉求");
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.value(0, i, HEADINGS.get(i));
      }
      sheet.formula(1, 10, "HYPERLINK(\"http://a\")");
    }

    var page = send("台账.xlsx", out.toByteArray(), true);

    assertThat(cells(page)).hasSize(1).allMatch(cell -> cell.startsWith("2|K 选民原话"));
    assertThat(page.body()).contains("单元格是公式");
  }

  @Test
  void refusesTooManyRowsAndWhatIsNoList() throws IOException {
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i <= 200; i++) {
      rows.add(row(i));
    }
    assertThat(send("台账.xlsx", xlsx(rows), true).body()).contains("一次最多导入200行");
    assertThat(send("台账.xls", new byte[] {1, 2}, true).body()).contains("无法读取这个文件");
    assertThat(send("名单.csv", "甲,乙\n1,2\n".getBytes(UTF_8), true).body()).contains("没有找到列名");
  }

  @Test
  void registersNothingForWhoHasNoAreaThere() throws IOException {
    var handler = Visitor.signedIn(port, "yueyang.handler");
    var token = "?_csrf=" + handler.token("/demands");

    assertThat(handler.get("/demands/import").body()).contains("您没有可以登记诉求的区域");
    assertThat(
            handler
                .upload(
                    "/demands/import" + token,
                    Map.of("forReal", "true"),
                    "a.xlsx",
                    xlsx(List.of(changed(row(1), Map.of("诉求所在区域", "310117001000")))))
                .body())
        .contains("您不能登记这一区域的诉求");
  }

  @Test
  void doesNotTellAnotherStreetWhatCameIn() throws IOException {
    var file = xlsx(List.of(changed(row(1), Map.of("诉求所在区域", "310117001000"))));
    assertThat(Visitor.location(send("台账.xlsx", file, true))).isEqualTo("/demands/imported");
    var other = Visitor.signedIn(port, "yongfeng.liaison");
    var token = "?_csrf=" + other.token("/demands/import");

    assertThat(other.upload("/demands/import" + token, Map.of(), "a.xlsx", file).body())
        .contains("您不能登记这一区域的诉求")
        .doesNotContainPattern(NUMBER);
  }

  private List<Object> row(int number) {
    return new ArrayList<>(
        List.of(
            list + "-" + number,
            LocalDate.now(clock).minusDays(3),
            "走访",
            "岳阳街道",
            "银杏路12弄门口",
            "",
            "",
            "deputy.d001",
            "普通选民",
            "弄堂口积水",
            "一下雨就积水。",
            "排水防涝",
            "",
            "否",
            "王小明",
            "15012345669",
            "",
            "",
            "",
            ""));
  }

  private static List<Object> changed(List<Object> row, Map<String, Object> changes) {
    var other = new ArrayList<>(row);
    changes.forEach((heading, value) -> other.set(HEADINGS.indexOf(heading), value));
    return other;
  }

  private static byte[] xlsx(List<List<Object>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", null)) {
      var sheet = workbook.newWorksheet("诉求");
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.value(0, i, HEADINGS.get(i));
      }
      for (int line = 0; line < rows.size(); line++) {
        write(sheet, line + 1, rows.get(line));
      }
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int line, List<Object> row) {
    for (int i = 0; i < HEADINGS.size(); i++) {
      if (row.get(i) instanceof LocalDate date) {
        sheet.value(line, i, date);
        sheet.style(line, i).format("yyyy-mm-dd").set();
      } else {
        sheet.value(line, i, (String) row.get(i));
      }
    }
  }

  private HttpResponse<String> send(String name, byte[] file, boolean forReal) {
    return liaison.upload(
        "/demands/import?_csrf=" + liaison.token("/demands/import"),
        Map.of("forReal", "" + forReal),
        name,
        file);
  }

  /** The table of faults: row, column with its heading, what stands there. */
  private static List<String> cells(HttpResponse<String> page) {
    return Pattern.compile(
            "<td class=\"number\">(\\d+)</td>\\s*<td><b>(\\w*)</b>\\s*<span>([^<]*)</span></td>\\s*"
                + "<td>([^<]*)</td>")
        .matcher(page.body())
        .results()
        .map(it -> it.group(1) + "|" + it.group(2) + " " + it.group(3) + "|" + it.group(4))
        .toList();
  }

  private Demand demandIn(String page) {
    var number = NUMBER.matcher(page);
    assertThat(number.find()).isTrue();
    return demands.get(number.group());
  }

  private int cases() {
    return jdbc.sql("select count(*) from demand_case").query(Integer.class).single();
  }
}
