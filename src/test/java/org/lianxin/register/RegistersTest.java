package org.lianxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.directory.Words;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The six registers of a group, from the records of a year of long ago, in which nobody else has
 * any, to what was frozen of them.
 */
@LianxinTest
class RegistersTest {

  private static final int YEAR = 2032;
  private static final String GROUP = "310117105-XZ1";
  private static final String PAGE = "/registers/" + GROUP + "/" + YEAR;
  private static final String LIAISON = "xinqiao.liaison";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired RegisterGroups groups;
  @Autowired EvidenceVerifier verifier;
  @Autowired Words words;
  @TempDir Path folder;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String deputy;
  private String name;
  private String other;
  private Visitor liaison;

  @BeforeEach
  void aYear() {
    clock.set(LocalDateTime.of(YEAR, 12, 30, 9, 0));
    var members = groups.members(GROUP);
    deputy = members.get(0).login();
    name = members.get(0).name();
    other = members.get(1).login();
    liaison = Visitor.signedIn(port, LIAISON);
    held("HD-2032-900001", LocalDate.of(YEAR, 3, 4), "RECORDED", "走访" + mark, 12);
    held("HD-2032-900002", LocalDate.of(YEAR, 5, 6), "STRUCK", "误登" + mark, 99);
    held("HD-2031-900003", LocalDate.of(YEAR - 1, 12, 31), "RECORDED", "上年" + mark, 99);
    received("XQ-2032-900001", LocalDate.of(YEAR, 2, 3), "STRUCK_OFF", false, "路灯" + mark);
    received("XQ-2032-900002", LocalDate.of(YEAR, 6, 7), "HANDLING", true, "举报" + mark);
    told("XQ-2032-900001", LocalDate.of(YEAR, 4, 5));
    done(LocalDate.of(YEAR, 7, 8), "DONE_BY_DEPUTY", "修好健身器材" + mark);
    done(LocalDate.of(YEAR, 7, 9), "REPORT_WRITTEN", "调研报告" + mark);
    reception(LocalDate.of(YEAR, 1, 15), 7);
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    jdbc.sql("delete from rota_duty where login = ?").param(other).update();
    jdbc.sql("delete from rota_day where deputies_group = ?").param(GROUP).update();
    jdbc.sql("delete from activity_deed where noted_by = 'made.register'").update();
    jdbc.sql(
            "delete from activity_deputy where activity_no in (select activity_no from"
                + " activity_record where recorded_by = 'made.register')")
        .update();
    jdbc.sql("delete from activity_record where recorded_by = 'made.register'").update();
    jdbc.sql("delete from feedback_telling where told_by = 'made.register'").update();
    jdbc.sql("delete from demand_case where registered_by = 'made.register'").update();
  }

  @Test
  void areFilledFromTheRecordsCellByCell() throws IOException {
    assertThat(table("GROUP_ACTIVITIES"))
        .containsExactly(
            List.of("序号", "活动日期", "编号", "活动形式", "活动主题", "地点", "组织者", "参加代表", "联系人次", "听取诉求", "备注"),
            List.of(
                "1",
                "2032-01-15",
                "JD-" + day(),
                "代表接待日",
                "代表接待日",
                "",
                "新桥镇代表小组",
                groups.members(GROUP).get(1).name(),
                "7",
                "",
                ""),
            List.of(
                "2",
                "2032-03-04",
                "HD-2032-900001",
                "走访慰问",
                "走访" + mark,
                "某处",
                "新桥镇代表小组",
                name,
                "12",
                "0",
                ""));
    assertThat(table("LETTERS_AND_VISITS"))
        .containsExactly(
            List.of(
                "序号", "收到日期", "编号", "来信来访方式", "选民姓名", "反映的问题", "类别", "接收代表", "承办单位", "办理情况", "告知日期",
                "备注"),
            List.of(
                "1",
                "2032-02-03",
                "XQ-2032-900001",
                "走访",
                "",
                "路灯" + mark,
                "其他",
                name,
                "",
                "已销号",
                "2032-04-05",
                ""),
            List.of(
                "2",
                "2032-06-07",
                "XQ-2032-900002",
                "走访",
                "",
                "（保密件或检举控告，内容不载入本簿）",
                "其他",
                name,
                "",
                "办理中",
                "",
                ""));
    assertThat(table("GOOD_DEEDS"))
        .containsExactly(
            List.of("序号", "日期", "代表姓名", "类别", "好事实事", "编号", "“回头看”", "受益群众", "证明人签名", "备注"),
            List.of(
                "1", "2032-04-05", name, "推动解决诉求", "路灯" + mark, "XQ-2032-900001", "", "", "", ""),
            List.of("2", "2032-07-08", name, "为选民办实事", "修好健身器材" + mark, "", "", "", "", ""));
    assertThat(table("DEBRIEFINGS").get(1).subList(0, 5)).startsWith("1", name).endsWith("");
    assertThat(table("DEBRIEFINGS")).hasSize(groups.members(GROUP).size() + 1);
    assertThat(table("FIXED_CONTACTS").get(0)).contains("选民姓名", "联系方式", "本年联系日期");
    assertThat(table("EVALUATION"))
        .filteredOn(row -> row.get(1).equals(name))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.subList(3, 10)).containsExactly("1", "0", "12", "1", "0", "1", "1"));
  }

  @Test
  @EnabledIf(
      value = "isOfficeInstalled",
      disabledReason = "needs soffice, e.g. of Debian's package libreoffice-calc-nogui")
  void readTheSameInASpreadsheetProgram() throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false",
                "--outdir",
                folder.toString()));
    for (var kind : RegisterKind.OF_A_YEAR) {
      var file = folder.resolve(kind + ".xlsx");
      Files.write(file, liaison.download(PAGE + "/" + kind + ".xlsx").body());
      command.add(file.toString());
    }
    var program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();

    for (var kind : RegisterKind.OF_A_YEAR) {
      var lines = Files.readAllLines(folder.resolve(kind + ".csv"));
      var read = lines.stream().map(line -> Arrays.asList(line.split("\t", -1))).toList();

      assertThat(read).as("%s", kind).containsAll(table(kind.name()));
      assertThat(lines.get(0)).startsWith(words.chinese(kind));
    }
  }

  static boolean isOfficeInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
  }

  @Test
  void sayTheSameInWordAndPrintAndWhatIsLeftToTheHand() throws IOException {
    var pdf = pdf(liaison.download(PAGE + "/GOOD_DEEDS.pdf").body());
    var word = word(liaison.download(PAGE + "/GOOD_DEEDS.docx").body());

    for (var text : List.of(pdf, word)) {
      assertThat(text)
          .contains(
              "【草稿】尚未交册",
              "代表为群众办好事实事登记簿",
              "代表小组：新桥镇代表小组",
              "期间：2032年",
              "请打印后手写：受益群众、证明人签名、备注。",
              "修好健身器材" + mark,
              "推动解决诉求",
              "代表小组组长（签名）：")
          .doesNotContain("本年没有记录", "〈");
    }
  }

  @Test
  void stayByteForByteWhatWasHandedInAndGoOnInSupplements() throws IOException {
    assertThat(handIn()).isEqualTo(302);
    var before = new HashMap<String, byte[]>();
    for (var kind : RegisterKind.OF_A_YEAR) {
      for (var format : RegisterFormat.values()) {
        var path = PAGE + "/0/" + kind + "." + format.ending();
        before.put(path, liaison.download(path).body());
      }
    }
    assertThat(before).hasSize(18);
    assertThat(pdf(before.get(PAGE + "/0/GOOD_DEEDS.pdf"))).doesNotContain("草稿");
    assertThat(liaison.get(PAGE).body()).contains("交册以后没有变动");
    assertThat(post(liaison)).as("nothing to add").contains("交册以后没有新的变动");

    clock.set(LocalDateTime.of(YEAR, 12, 31, 10, 0));
    liaison = Visitor.signedIn(port, LIAISON);
    done(LocalDate.of(YEAR, 12, 31), "HOUSEHOLD_HELPED", "送米送油" + mark);
    jdbc.sql("update activity_record set state = 'STRUCK' where activity_no = 'HD-2032-900001'")
        .update();
    jdbc.sql("update demand_case set status = 'REPLIED' where case_no = 'XQ-2032-900002'").update();
    assertThat(liaison.get(PAGE).body()).contains("交册以后有");
    assertThat(handIn()).isEqualTo(302);

    before.forEach(
        (path, bytes) -> assertThat(liaison.download(path).body()).as(path).isEqualTo(bytes));
    assertThat(table("/1/GOOD_DEEDS").get(0)).startsWith("序号", "变动", "原序号", "日期");
    assertThat(table("/1/GOOD_DEEDS").subList(1, 2))
        .containsExactly(
            List.of(
                "1", "新增", "", "2032-12-31", name, "帮扶一户困难", "送米送油" + mark, "", "", "", "", ""));
    assertThat(table("/1/GROUP_ACTIVITIES").get(1)).startsWith("1", "作废", "2", "");
    assertThat(table("/1/LETTERS_AND_VISITS").get(1))
        .startsWith("1", "更正", "2", "2032-06-07", "XQ-2032-900002");
    assertThat(liaison.download(PAGE + "/1/DEBRIEFINGS.xlsx").statusCode())
        .as("nothing has changed there")
        .isEqualTo(404);
    assertThat(verifier.verify().faults())
        .filteredOn(fault -> fault.subject().equals("person:" + LIAISON))
        .isEmpty();
    var hash = hash();
    setHash("0".repeat(64));
    try {
      assertThat(verifier.verify().faults())
          .filteredOn(fault -> fault.subject().equals("person:" + LIAISON))
          .isNotEmpty();
    } finally {
      setHash(hash);
    }
  }

  private static final String ONE_FILE =
      " where kind = 'EVALUATION' and format = 'PDF' and login = '" + LIAISON + "'";

  private String hash() {
    return jdbc.sql("select sha256 from register_file" + ONE_FILE).query(String.class).single();
  }

  private void setHash(String hash) {
    jdbc.sql("update register_file set sha256 = ?" + ONE_FILE).param(hash).update();
  }

  @Test
  void areSeenByTheGroupsLiaisonOfficerAndTheOfficesAboveAndNobodyElse() {
    for (var login : List.of(LIAISON, "xinqiao.officer", "district.officer", "supervisor")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(200);
    }
    for (var login : List.of("fangsong.liaison", "fangsong.officer")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(404);
    }
    assertThat(Visitor.signedIn(port, "xinqiao.handler").get(PAGE).statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, deputy).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(liaison.get("/registers/" + GROUP + "/1990").statusCode()).isEqualTo(404);
    assertThat(liaison.get(PAGE + "/NOTHING.pdf").statusCode()).isEqualTo(404);
    assertThat(liaison.get(PAGE + "/EVALUATION.exe").statusCode()).isEqualTo(404);
  }

  @Test
  void showVotersNamesToTheGroupsLiaisonOfficerAlone() {
    var officer = Visitor.signedIn(port, "xinqiao.officer");

    assertThat(officer.get(PAGE + "/FIXED_CONTACTS.xlsx").statusCode()).isEqualTo(404);
    assertThat(officer.get(PAGE).body()).doesNotContain("花名册", "name=\"hand-in\"");
    assertThat(liaison.get(PAGE + "/FIXED_CONTACTS.xlsx").statusCode()).isEqualTo(200);
    assertThat(post(officer)).contains("只有本组联络员可以交册");
  }

  private int handIn() {
    return liaison.post(PAGE, Map.of("_csrf", liaison.token("/account"))).statusCode();
  }

  private static String post(Visitor visitor) {
    return visitor.post(PAGE, Map.of("_csrf", visitor.token("/account"))).body();
  }

  private String day() {
    return jdbc.sql("select id from rota_day where deputies_group = ?")
        .param(GROUP)
        .query(String.class)
        .single();
  }

  /** The table of a register: from its headings to the lines to sign on. */
  private List<List<String>> table(String register) throws IOException {
    var path = PAGE + (register.startsWith("/") ? register : "/" + register) + ".xlsx";
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(liaison.download(path).body()),
            new ReadingOptions(true, true))) {
      var rows = book.getFirstSheet().read();
      var head =
          rows.stream().filter(row -> row.getCellText(0).equals("序号")).findFirst().orElseThrow();
      return rows.stream()
          .filter(row -> row.getRowNum() >= head.getRowNum())
          .filter(row -> !row.getCellText(0).contains("：") && !row.getCellText(0).isEmpty())
          .map(row -> cells(row, head.getCellCount()))
          .toList();
    }
  }

  private static List<String> cells(Row row, int count) {
    return IntStream.range(0, count)
        .mapToObj(place -> row.getOptionalCell(place).map(RegistersTest::text).orElse(""))
        .toList();
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return cell.getDataFormatString() != null && cell.getDataFormatString().contains("yy")
          ? cell.asDate().toLocalDate().toString()
          : new BigDecimal(cell.getRawValue()).toPlainString();
    }
    return cell.getText();
  }

  private static String pdf(byte[] file) throws IOException {
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static String word(byte[] file) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().matches("word/(header|document).*")) {
          text.append(
              new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", ""));
        }
      }
    }
    return text.toString().replaceAll("\\s", "");
  }

  private void held(String no, LocalDate on, String state, String subject, int personTimes) {
    jdbc.sql(
            "insert into activity_record (activity_no, state, form, concentrated, by_group,"
                + " organiser, area, place, subject, held_on, person_times, publicity_sessions,"
                + " answered_on_spot, contents, recorded_by, recorded_at) values (?, ?, 'VISIT',"
                + " false, true, ?, '310117105000', '某处', ?, ?, ?, 0, 0, '', 'made.register', ?)")
        .params(no, state, GROUP, subject, on, personTimes, on.atStartOfDay())
        .update();
    jdbc.sql(
            "insert into activity_deputy (activity_no, login, guest, counted, held_on, form,"
                + " concentrated, person_times) values (?, ?, false, ?, ?, 'VISIT', false, ?)")
        .params(no, deputy, state.equals("RECORDED"), on, personTimes)
        .update();
  }

  private void received(
      String no, LocalDate on, String status, boolean confidential, String subject) {
    jdbc.sql(
            "insert into demand_case (case_no, status, channel, subject, own_words, area, category,"
                + " urgency, voter_group, question_type, accusation, confidential, anonymous,"
                + " office, deputy, registered_by, received_on, registered_at, answerable,"
                + " intake_outcome, receipt_code, version) values (?, ?, 'VISIT', ?, '某事',"
                + " '310117105000', 'OTHER', 'NORMAL', 'ORDINARY', 'NEED', false, ?, true,"
                + " 'made.office', ?, 'made.register', ?, ?, ?, ?, 'none', 0)")
        .params(
            no,
            status,
            subject,
            confidential,
            deputy,
            on,
            on.atStartOfDay(),
            deputy,
            confidential ? null : "CONTINUES")
        .update();
  }

  private void told(String no, LocalDate on) {
    jdbc.sql(
            "insert into feedback_telling (case_no, round_no, way, told_on, words, solved, told_by,"
                + " told_at) values (?, 1, 'PHONE', ?, '已办', 'YES', 'made.register', ?)")
        .params(no, on, on.atStartOfDay())
        .update();
  }

  private void done(LocalDate on, String kind, String words) {
    jdbc.sql(
            "insert into activity_deed (login, kind, done_on, words, noted_by, noted_at)"
                + " values (?, ?, ?, ?, 'made.register', ?)")
        .params(deputy, kind, on, words, on.atStartOfDay())
        .update();
  }

  private void reception(LocalDate on, int visitors) {
    jdbc.sql(
            "insert into rota_day (deputies_group, month_of, meets_on, from_time, to_time, state,"
                + " visitors) values (?, ?, ?, '09:00', '11:00', 'HELD', ?)")
        .params(GROUP, on.withDayOfMonth(1), on, visitors)
        .update();
    jdbc.sql("insert into rota_duty (reception, login, in_turn) values (?, ?, true)")
        .params(Long.parseLong(day()), other)
        .update();
  }
}
