package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.spreadsheet.FileReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list as a file: what the page finds, all of it and nothing else. */
@LianxinTest
class ListExportTest {

  private static final String WORD = "槟榔浜";

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  private String first;
  private String second;

  @BeforeEach
  void register() {
    first = register(WORD + "路灯不亮");
    second = register("=" + WORD + "积水,\"很深\"");
  }

  @ParameterizedTest
  @CsvSource({"xlsx", "csv"})
  void holdsExactlyWhatThePageFinds(String form) {
    var table = lines("yueyang.liaison", form, "&sort=AGE");

    assertThat(table.get(0)).startsWith("诉求编号", "标题", "阶段", "紧急程度", "区域");
    assertThat(table)
        .filteredOn(line -> line.get(0).equals(first) || line.get(0).equals(second))
        .extracting(line -> line.subList(0, 5))
        .containsExactly(
            List.of(first, WORD + "路灯不亮", "已登记", "一般", "岳阳街道"),
            List.of(second, "=" + WORD + "积水,\"很深\"", "已登记", "一般", "岳阳街道"));
    assertThat(lines("yueyang.liaison", form, "&urgency=CRITICAL")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"xlsx", "csv"})
  void holdsNothingOfAnotherStreet(String form) {
    assertThat(lines("yongfeng.officer", form, "")).hasSize(1);
  }

  @Test
  void hasTheColumnsThatTheReaderChoseAndSoHaveThePageAndThePrintedList() {
    var officer = Visitor.signedIn(port, "yueyang.officer");
    choose(officer, "channel,stage,caseNo,nonsense", false);
    try {
      for (var form : List.of("xlsx", "csv")) {
        assertThat(lines("yueyang.officer", form, "").get(0))
            .containsExactly("诉求编号", "标题", "阶段", "受理渠道");
      }
      for (var page : List.of("", "&whole=true")) {
        var body = officer.get("/demands?q=" + URLEncoder.encode(WORD, UTF_8) + page).body();
        assertThat(body).contains("<th scope=\"col\">受理渠道</th>", first);
        assertThat(body).doesNotContain("<th scope=\"col\">承办单位</th>");
      }
      assertThat(lines("yueyang.liaison", "csv", "").get(0)).contains("承办单位", "旧台账转入");
    } finally {
      choose(officer, "channel", true);
    }
    assertThat(officer.get("/demands").body())
        .contains("<th scope=\"col\">承办单位</th>")
        .doesNotContain("<th scope=\"col\">受理渠道</th>");
    assertThat(lines("yueyang.officer", "csv", "").get(0)).contains("受理渠道", "承办单位");
  }

  private void choose(Visitor reader, String columns, boolean usual) {
    var back =
        reader.post(
            "/demands/columns",
            Map.of(
                "_csrf",
                reader.token("/account"),
                "column",
                columns,
                "usual",
                String.valueOf(usual),
                "stage",
                "REGISTERED"));
    assertThat(Visitor.location(back)).isEqualTo("/demands?stage=REGISTERED");
  }

  @Test
  void isNoFormulaForASpreadsheet() {
    assertThat(Visitor.signedIn(port, "yueyang.liaison").get(path("csv", "")).body())
        .startsWith("\ufeff")
        .contains("\"'=" + WORD);
  }

  private List<List<String>> lines(String login, String form, String more) {
    var file = Visitor.signedIn(port, login).download(path(form, more));
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains(form);
    return FileReader.read("list." + form, file.body()).get(0).lines().stream()
        .map(line -> line.cells().stream().map(ListExportTest::text).toList())
        .toList();
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private static String path(String form, String more) {
    return "/demands/list.%s?q=%s%s".formatted(form, URLEncoder.encode(WORD, UTF_8), more);
  }

  private String register(String subject) {
    return registrar
        .register(
            Registrations.of().with("subject", subject).on(LocalDate.now(clock)),
            people.find(Registrations.LIAISON).orElseThrow())
        .caseNo();
  }
}
