package org.lianxin.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.spreadsheet.FileReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board as people open it: figures, the cases behind them, the files. */
@LianxinTest
class BoardPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"(/board/cases\\?[^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  private String caseNo;

  @BeforeEach
  void aCaseOfYueyang() {
    var by = people.find(Registrations.LIAISON).orElseThrow();
    caseNo = registrar.register(Registrations.of().on(LocalDate.now(clock)), by).caseNo();
  }

  @Test
  void showsEachFigureWithItsBasisAndTheWayToItsCases() {
    var supervisor = Visitor.signedIn(port, "supervisor");

    var board = supervisor.get("/board");

    assertThat(board.statusCode()).isEqualTo(200);
    assertThat(board.body())
        .contains("监督看板", "各区域", "答复率", "95%区间", "口径", "依据：", "岳阳街道", "</html>")
        .doesNotContain("??");
    var links = LINK.matcher(board.body()).results().map(link -> link.group(1)).distinct().toList();
    assertThat(String.join(" ", links))
        .contains("figure=OVERDUE", "by=STAGE", "by=LEVEL", "by=AGE", "by=AREA");
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(supervisor.get(link.replace("&amp;", "&")).statusCode())
                    .as(link)
                    .isEqualTo(200));
  }

  @Test
  void checksTheBooksOnAPageOfItsOwnThatTheBoardTakesIn() {
    var supervisor = Visitor.signedIn(port, "supervisor");
    var period = "?from=2026-01-01&to=2026-11-25";
    var link = Pattern.compile("data-part=\"#books\" href=\"([^\"]+)\"");

    var there = link.matcher(supervisor.get("/board" + period).body());

    assertThat(there.find()).isTrue();
    assertThat(there.group(1).replace("&amp;", "&")).startsWith("/board/balance" + period);
    assertThat(supervisor.get(there.group(1).replace("&amp;", "&")).body())
        .contains("id=\"books\"", "两边相等", "台账不一致：", "去向不明：", "</html>")
        .doesNotContain("??");
    assertThat(supervisor.get("/board/balance?from=2026-06-30&to=2026-01-01").statusCode())
        .isEqualTo(422);
    assertThat(Visitor.signedIn(port, "admin").get("/board/balance").statusCode()).isEqualTo(403);
  }

  @Test
  void speaksEnglishToo() {
    assertThat(Visitor.signedIn(port, "supervisor").get("/board?language=en").body())
        .contains("Supervision board", "Denominator", "Basis")
        .doesNotContain("??");
  }

  @Test
  void leadsFromANumberToTheCaseForWhoMayReadItAlone() {
    var path = "/board/cases?figure=OPEN&by=AREA&of=" + Registrations.AREA;

    assertThat(Visitor.signedIn(port, "yueyang.officer").get(path).body())
        .contains("href=\"/demands/" + caseNo + "\"", "岳阳街道");
    for (var other : List.of("fangsong.officer", "fangsong.leader", "deputy.d030")) {
      var visitor = Visitor.signedIn(port, other);
      assertThat(visitor.get(path).body()).as(other).doesNotContain(caseNo);
      for (var ending : List.of("csv", "xlsx")) {
        var file = visitor.download(path.replace("cases", "cases." + ending));
        assertThat(FileReader.read("cases." + ending, file.body()).get(0).toString())
            .as(other + " " + ending)
            .doesNotContain(caseNo);
      }
    }
  }

  @Test
  void givesEachTableAsAFileThatSpreadsheetsRead() {
    var officer = Visitor.signedIn(port, "yueyang.officer");
    for (var panel : Panel.values()) {
      var csv = officer.download("/board/tables/%s.csv".formatted(panel));
      assertThat(csv.statusCode()).isEqualTo(200);
      assertThat(new String(csv.body(), UTF_8)).startsWith("\ufeff");
      var xlsx = officer.download("/board/tables/%s.xlsx".formatted(panel));
      assertThat(FileReader.read("table.xlsx", xlsx.body()).get(0).toString())
          .as("%s", panel)
          .isNotBlank();
    }
    var cases = officer.download("/board/cases.xlsx?figure=OPEN");
    assertThat(FileReader.read("cases.xlsx", cases.body()).get(0).toString()).contains(caseNo);
  }

  @Test
  void saysWhatIsWrongWithAPeriod() {
    var page = Visitor.signedIn(port, "supervisor").get("/board?from=2026-06-30&to=2026-01-01");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("2026-06-30", "晚于", "value=\"2026-01-01\"");
  }

  @Test
  void knowsNoNumberThatNoTableHas() {
    var supervisor = Visitor.signedIn(port, "supervisor");
    for (var path :
        List.of(
            "/board/cases",
            "/board/cases?figure=OPEN&by=UNIT&of=310117-SWJ",
            "/board/cases?figure=KEPT&by=STAGE&of=OPEN")) {
      assertThat(supervisor.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(supervisor.get("/board/cases?figure=NONE").statusCode()).isEqualTo(400);
    assertThat(supervisor.get("/board/cases?figure=OPEN&by=STAGE&of='").body()).contains("没有符合的件");
  }

  @Test
  void isShutForWhoReadsNoCase() {
    assertThat(Visitor.signedIn(port, "admin").get("/board").statusCode()).isEqualTo(403);
  }
}
