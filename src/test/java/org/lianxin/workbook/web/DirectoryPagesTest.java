package org.lianxin.workbook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.file.DirectoryWorkbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages; the directory is the same afterwards. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class DirectoryPagesTest {

  @LocalServerPort int port;
  @Autowired DirectoryWorkbook workbook;
  @Autowired DirectoryRecords records;
  @Autowired ServletContext servlets;

  private Visitor admin;

  @BeforeEach
  void signIn() {
    admin = Visitor.signedIn(port, "admin");
  }

  @Test
  void showsWhatTheDirectoryHolds() {
    var page = admin.get("/directory").body();

    assertThat(page).contains("代表小组").contains("<td class=\"number\">18</td>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/template.xlsx", "/export.xlsx", "/export.zip"})
  void opensToAdministratorsOnly(String path) {
    for (var login : new String[] {"yueyang.officer", "supervisor", "deputy.d001"}) {
      assertThat(Visitor.signedIn(port, login).get("/directory" + path).statusCode())
          .isEqualTo(403);
    }
    assertThat(admin.get("/directory" + path).statusCode()).isEqualTo(200);
  }

  @Test
  void namesDownloadsInTheReadersLanguage() {
    var answer = admin.get("/directory/template.xlsx");

    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''%E9%80%9A%E8%AE%AF%E5%BD%95%E6%A8%A1%E6%9D%BF-");
    assertThat(answer.body()).startsWith("PK");
  }

  @Test
  void triesAFileAndShowsTheWrongCell() throws IOException {
    var before = records.content();
    var page = send("区域.csv", "区划代码,名称\n310117001000,岳阳街道\n3.1E+11,乙\n".getBytes(UTF_8), true);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("未导入任何内容：有1处错误")
        .contains("<td>区域</td>", "<td class=\"number\">3</td>", "<b>A</b>", "<td>3.1E+11</td>")
        .contains("请把这一列的格式设为“文本”");
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void showsWhatATrialRunWouldChangeAndWritesNothing() {
    var before = records.content();
    var page = send("区域.csv", "区划代码,名称\n".getBytes(UTF_8), false);

    assertThat(page.body()).contains("未导入任何内容");
    assertThat(records.content()).isEqualTo(before);

    page = send("代表小组.csv", renamedGroup(before), false);

    assertThat(page.body()).contains("试运行通过").contains("<li>310117001-XZ1</li>");
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void saysThatNothingChangesWhenTheExportComesBack() throws IOException {
    var file = new ByteArrayOutputStream();
    workbook.xlsx(file, Locale.SIMPLIFIED_CHINESE);

    assertThat(send("a.xlsx", file.toByteArray(), true).body()).contains("没有变化");
  }

  @Test
  void answersAFileThatIsTooLargeWithASentence() {
    var answer = send("a.xlsx", new byte[21 << 20], false);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("文件超过20 MB");
  }

  @Test
  void opensNoRosterToWhoLooksAfterTheDirectory(CapturedOutput log) {
    var roster = "代表编号,选民姓名,联系方式,居村委或区域,联系起始,备注\nQD-002,张某某,021-0000-2990,,,\n";
    var before = records.content();

    assertThat(send("联系选民名单.csv", roster.getBytes(UTF_8), true).body())
        .contains("请由代表或代表小组联络员")
        .doesNotContain("㛃蕊芳");
    for (var path : List.of("/directory/rosters.xlsx", "/fixed-contacts/rosters.xlsx")) {
      assertThat(admin.get(path).statusCode()).isIn(403, 404);
    }
    assertThat(admin.download("/directory/export.xlsx").body()).isNotEmpty();
    assertThat(records.content()).isEqualTo(before);
    assertThat(log).doesNotContain("张某某", "2990");
  }

  @Test
  void refusesALineOfNineteenMegabytesAndKeepsNothingOfIt() {
    var before = uploads();

    var page = send("区域.csv", ",".repeat(19 << 20).getBytes(UTF_8), true);

    assertThat(page.body()).contains("“区域”表超过256列").contains("未导入任何内容");
    assertThat(uploads()).isEqualTo(before);
  }

  /** The files that uploads lie in while they are read. */
  private List<String> uploads() {
    var folder = (File) servlets.getAttribute(ServletContext.TEMPDIR);
    return Stream.of(folder.list()).filter(file -> file.startsWith("upload_")).sorted().toList();
  }

  @Test
  void refusesAnUploadWithoutAToken() {
    assertThat(upload("/directory/import", "a.csv", new byte[0], false).statusCode())
        .isEqualTo(403);
  }

  private static byte[] renamedGroup(DirectoryContent content) {
    var lines = new StringBuilder("小组编号,小组名称,代表层级,代表之家,组长,副组长,联络员,启用\n");
    for (var group : content.groups()) {
      lines.append(
          "%s,%s,%s,%s,%s,%s,%s,是\n"
              .formatted(
                  group.code(),
                  group.name().replace("岳阳街道代表小组", "岳阳街道第一代表小组"),
                  group.levels().toString().replaceAll("[\\[\\] ]", "").replace(',', ';'),
                  group.home(),
                  group.leader(),
                  String.join(";", group.viceLeaders()),
                  group.liaisonOfficer()));
    }
    return lines.toString().getBytes(UTF_8);
  }

  /** Uploads with the form of the page, as a browser does. */
  private HttpResponse<String> send(String name, byte[] file, boolean forReal) {
    return upload("/directory/import?_csrf=" + admin.token("/directory"), name, file, forReal);
  }

  private HttpResponse<String> upload(String path, String name, byte[] file, boolean forReal) {
    return admin.upload(path, Map.of("forReal", "" + forReal), name, file);
  }
}
