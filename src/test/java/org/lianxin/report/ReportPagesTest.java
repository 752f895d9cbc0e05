package org.lianxin.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.board.BoardReport;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.shared.EvidentRows.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report from its figures to its frozen file. */
@LianxinTest
class ReportPagesTest {

  @LocalServerPort int port;
  @Autowired ReportRows rows;
  @Autowired BoardReport board;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired EvidenceVerifier verifier;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private final String title = "办理情况" + UUID.randomUUID();
  private LocalDate today;
  private Visitor officer;

  @BeforeEach
  void aDemandOfThisYear() {
    today = LocalDate.now(clock);
    var by = people.find(Registrations.LIAISON).orElseThrow();
    registrar.register(Registrations.of().on(today), by);
    officer = Visitor.signedIn(port, "yueyang.officer");
  }

  @Test
  void isFilledWithTheFiguresThatTheBoardShowsTheSamePerson() throws IOException {
    var address = made();
    var no = address.substring("/reports/".length());
    var reader = people.find("yueyang.officer").orElseThrow();
    var year = today.getYear();

    var from = LocalDate.of(year, 1, 1);
    var to = LocalDate.of(year, 12, 31);
    var told =
        Stream.concat(
                board.figures(reader, from, to).stream(), board.units(reader, from, to).stream())
            .toList();
    var lines = rows.lines(no).stream().filter(line -> line.section().isFigures()).toList();
    assertThat(lines)
        .extracting(line -> line.section() + line.words() + line.numerator() + line.denominator())
        .containsExactlyElementsOf(
            told.stream()
                .map(one -> one.panel() + one.name() + one.numerator() + one.denominator())
                .toList());
    var registered = lines.get(0);
    assertThat(registered.numerator()).isPositive();

    assertThat(officer.get(address).body())
        .contains(title, no, "待修改", "口径", "依据：")
        .doesNotContain("??");
    var paper = text(officer.download(address + "/draft.pdf").body());
    assertThat(paper)
        .contains("人大常委会：", year + "年1月1日", "登记：" + registered.numerator() + "件。", no)
        .doesNotContain("王小明");
    assertThat(word(officer.download(address + "/draft.docx").body()))
        .contains(title, "登记：" + registered.numerator() + "件。", "附4：指标口径", "（请补充）");
  }

  @Test
  void keepsWhatWasChosenWhenAFieldIsRefused() {
    var form = form();
    form.put("period", "");
    var answer = officer.post("/reports", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("请选择报告期", title, "selected=\"selected\"")
        .doesNotContain("??");
    form.putAll(Map.of("year", "1999", "recipient", "", "title", " "));
    assertThat(officer.post("/reports", form).body()).contains("请选择年份", "请选择报告对象", "请填写标题");
  }

  @Test
  void isEditedUploadedAndFrozenByteByByte() throws IOException {
    var address = made();
    var no = address.substring("/reports/".length());
    var token = officer.token(address);
    var edited = edited(officer.download(address + "/draft.docx").body());

    assertThat(officer.post(address + "/freeze", Map.of("_csrf", token)).body())
        .contains("请先上传修改好的DOCX");
    assertThat(upload(address, token, "报告.docx", "没有内容".getBytes(UTF_8)).body())
        .contains("只收DOCX文件");
    assertThat(upload(address, token, "报告.pdf", edited).body()).contains("只收DOCX文件");
    assertThat(upload(address, token, "报告.docx", edited).statusCode()).isEqualTo(302);
    assertThat(officer.get(address).body()).contains("已上传修改稿");
    assertThat(officer.post(address + "/freeze", Map.of("_csrf", token)).statusCode())
        .isEqualTo(302);

    assertThat(officer.download(address + "/file.docx").body()).isEqualTo(edited);
    var report = rows.find(no).orElseThrow();
    assertThat(report.sha256()).isEqualTo(Reports.sha256(edited));
    assertThat(report.size()).isEqualTo(edited.length);
    assertThat(officer.get(address).body())
        .contains("核验通过", report.sha256())
        .doesNotContain("上传修改好的DOCX");
    assertThat(officer.get("/reports?verified=true").body()).contains(title, "与定稿一致");
    assertThat(verifier.verify(Owner.REPORT, no).faults()).isEmpty();
    assertThat(verifier.verify(Owner.REPORT, no).rows()).isEqualTo(1);

    assertThat(upload(address, token, "报告.docx", edited).body()).contains("报告已定稿");
    assertThat(officer.post(address + "/freeze", Map.of("_csrf", token)).body()).contains("报告已定稿");
  }

  @Test
  void saysSoWhenTheFileOrTheRecordWasChanged() throws IOException {
    var address = made();
    var no = address.substring("/reports/".length());
    var token = officer.token(address);
    var edited = edited(officer.download(address + "/draft.docx").body());
    upload(address, token, "报告.docx", edited);
    officer.post(address + "/freeze", Map.of("_csrf", token));
    var frozen = rows.find(no).orElseThrow();

    change("update report_file set content = ? where report_no = ?", new byte[] {1}, no);
    assertThat(officer.get(address).body()).contains("文件与定稿时的校验码不一致");
    assertThat(officer.get("/reports?verified=true").body()).contains("文件已被改动");

    var other = Reports.sha256(new byte[] {1});
    change("update report_paper set sha256 = ? where report_no = ?", other, no);
    assertThat(officer.get(address).body()).contains("存证记录被改动过");

    change("update report_file set content = ? where report_no = ?", edited, no);
    change("update report_paper set sha256 = ? where report_no = ?", frozen.sha256(), no);
    assertThat(officer.get(address).body()).contains("核验通过");
  }

  @Test
  void isReadByItsOfficeAndSupervisorsAlone() {
    var address = made();

    assertThat(Visitor.signedIn(port, "supervisor").get(address).statusCode()).isEqualTo(200);
    var stranger = Visitor.signedIn(port, "fangsong.officer");
    for (var path : new String[] {"", "/draft.pdf", "/draft.docx", "/file.docx"}) {
      assertThat(stranger.get(address + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(stranger.get("/reports").body()).doesNotContain(title);
    var token = Map.of("_csrf", stranger.token("/reports/new"));
    assertThat(stranger.post(address + "/freeze", token).statusCode()).isEqualTo(404);
    var handler = Visitor.signedIn(port, "yueyang.handler");
    assertThat(handler.get("/reports").statusCode()).isEqualTo(403);
  }

  @Test
  void hasASectionForEachTableOfTheBoard() {
    var reader = people.find("supervisor").orElseThrow();

    assertThat(
            Stream.concat(
                    board.figures(reader, today, today).stream(),
                    board.units(reader, today, today).stream())
                .map(BoardReport.Told::panel)
                .distinct())
        .containsExactlyElementsOf(
            Stream.of(ReportSection.values())
                .filter(ReportSection::isFigures)
                .map(Enum::name)
                .toList());
  }

  private Map<String, String> form() {
    var form = new HashMap<String, String>();
    form.put("_csrf", officer.token("/reports/new"));
    form.put("year", String.valueOf(today.getYear()));
    form.put("period", "YEAR");
    form.put("recipient", "STANDING_COMMITTEE");
    form.put("title", title);
    return form;
  }

  private String made() {
    var answer = officer.post("/reports", form());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.location(answer);
  }

  private HttpResponse<String> upload(String address, String token, String name, byte[] file) {
    return officer.upload(address + "/file?_csrf=" + token, Map.of(), name, file);
  }

  private void change(String sql, Object value, String no) {
    database.sql(sql).params(value, no).update();
  }

  /** The same paper with a sentence that somebody wrote into it. */
  private static byte[] edited(byte[] docx) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var zip = new ZipOutputStream(out)) {
      for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        var text = new String(in.readAllBytes(), UTF_8);
        zip.write(text.replace("（请补充）", "下半年重点解决老旧小区积水。").getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String text(byte[] paper) throws IOException {
    try (var pdf = Loader.loadPDF(paper)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }

  private static String word(byte[] paper) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(paper))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("No text in the paper");
  }
}
