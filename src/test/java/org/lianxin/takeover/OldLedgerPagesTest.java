package org.lianxin.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office of a street takes over what it kept in a spreadsheet of its own. */
@LianxinTest
class OldLedgerPagesTest {

  private static final Pattern SUM =
      Pattern.compile(
          "<th scope=\"row\" class=\"sum-name\">\\s*<(?:a|span)[^>]*>([^<]*)<[^<]*</th>"
              + "\\s*<td class=\"number\">(\\d+)</td>");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  /** In each matter, so that a search finds the rows of this test alone. */
  private final String mark = "灯" + UUID.randomUUID().toString().substring(0, 8);

  private Visitor officer;

  @BeforeEach
  void signIn() {
    officer = Visitor.signedIn(port, "yueyang.officer");
  }

  @Test
  void takesOverThreeHundredRowsWhoseSumsAreThoseOfTheHandCount() {
    var page = upload("2023年接待台账.xlsx", OldLedgerFile.of(mark));
    var proposed = form(page);

    var trial = officer.post(page, proposed);
    assertThat(trial.statusCode()).isEqualTo(200);
    assertThat(trial.body())
        .contains("没有问题，可以转入300条记录", "2023年250条", "2022年50条")
        .contains("有%d行不转入".formatted(OldLedgerFile.NO_ROWS + OldLedgerFile.RUNNING))
        .contains("填表人：某某");
    assertThat(found(mark)).isZero();

    assertThat(Visitor.location(take(page, proposed))).isEqualTo("/old-ledgers");
    assertThat(found(mark)).isEqualTo(300);
    assertThat(sums(mark))
        .containsEntry("2022", 50)
        .containsEntry("2023", 250)
        .containsEntry("环卫所", 108)
        .containsEntry("水务站", 108)
        .containsEntry("城管中队", 84)
        .containsEntry("环境卫生", 100)
        .containsEntry("排水", 100)
        .containsEntry("停车", 100);
    assertThat(
            jdbc.sql(
                    "select count(*) from takeover_record where subject like ? and assigned_on ="
                        + " received_on + interval '2' day and answered_on ="
                        + " received_on + interval '9' day")
                .param(mark + "%")
                .query(Integer.class)
                .single())
        .isEqualTo(300);
  }

  @Test
  void addsNothingWhenTheSameFileComesAgainWhateverIsSaidOfItsColumns() {
    var file = OldLedgerFile.of(mark);
    var page = upload("a.xlsx", file);
    take(page, form(page));

    var again = upload("b.xlsx", file);
    assertThat(officer.post(again, form(again)).body()).contains("没有新的记录", "其中300行以前已经转入");
    var otherwise = form(again);
    otherwise.put("column-0", "");
    otherwise.put("column-2", "");
    otherwise.put("column-3", "");
    assertThat(Visitor.location(take(again, otherwise))).isEqualTo("/old-ledgers");
    assertThat(found(mark)).isEqualTo(300);
  }

  @Test
  void leavesTheLoopAndItsListsAlone() {
    var page = upload("a.xlsx", OldLedgerFile.of(mark));
    take(page, form(page));

    assertThat(
            jdbc.sql("select count(*) from demand_case where subject like ?")
                .param(mark + "%")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(officer.get("/demands?q=" + mark.substring(1)).body()).doesNotContain("第1号楼道灯");
  }

  @Test
  void namesEachFaultByItsCellWithItsCureAndTakesNothing() {
    var page =
        upload(
            "faults.csv",
            csv(
                "某街道台账,,,,",
                "序号,收到日期,诉求内容,办结日期,状态",
                "1,2023-05-06,%s 一,2023-05-09,办结",
                "2,五月,%s 二,2023-05-09,办结",
                "3,2023-05-06,,2023-05-09,办结",
                "4,2023-05-06,%s 四,2023-05-01,办结",
                "5,2099-05-06,%s 五,,办结",
                "6,,%s 六,,办结",
                "1,2023-05-06,%s 一,2023-05-10,办结",
                "8,2023-05-06,%s 八,,"));

    var refused = officer.post(page, form(page));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("有7处问题，一行也没有转入");
    assertThat(OldFiles.faults(refused.body()))
        .containsExactly(
            "B4 看不出是哪一天",
            "C5 没有写诉求内容",
            "D6 日期早于收到日期（2023-05-06）",
            "B7 日期在今天（" + LocalDate.now(clock) + "）以后",
            "B8 没有收到日期",
            "C9 和第3行的编号、日期、内容、地点、选民都相同",
            "E10 看不出办结没有");
    assertThat(take(page, form(page)).statusCode()).isEqualTo(422);
    assertThat(found(mark)).isZero();
  }

  @Test
  void asksWhatTheOfficesOwnWordsForAStateMean() {
    var page = upload("a.csv", csv("收到日期,诉求内容,状态", "2023-05-06,%s 一,对付完了", "2023-05-07,%s 二,还没弄"));
    var form = form(page);
    assertThat(form).containsEntry("word-对付完了", "CLOSED").containsEntry("word-还没弄", "CLOSED");

    form.put("word-还没弄", "LEFT_OUT");
    take(page, form);

    assertThat(found(mark)).isEqualTo(1);
  }

  @Test
  void keepsTheMappingUnderANameForTheOfficeAndProposesItAgain() {
    var lines = csv("甲,乙,丙" + mark, "2023-05-06,%s 一,河长", "2023-05-07,%s 二,");
    var page = upload("a.csv", lines);
    var form = form(page);
    assertThat(form).containsEntry("column-1", "");
    form.putAll(Map.of("column-0", "RECEIVED_ON", "column-1", "SUBJECT", "column-2", "UNIT"));
    form.put("closed", "ALL");
    form.put("name", "甲乙丙" + mark);
    assertThat(officer.post(page, form).body()).contains("可以转入2条记录");

    var next = upload("b.csv", lines);
    assertThat(form(next))
        .containsEntry("column-1", "SUBJECT")
        .containsEntry("column-2", "UNIT")
        .containsEntry("closed", "ALL");
    assertThat(officer.get(next).body()).contains("甲乙丙" + mark);
    assertThat(Visitor.signedIn(port, "fangsong.officer").get(next).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatAMappingLacks() {
    var page = upload("a.csv", csv("收到日期,诉求内容,状态", "2023-05-06,%s 一,办结"));
    var form = form(page);
    form.put("column-1", "RECEIVED_ON");
    assertThat(officer.post(page, form).body()).contains("“收到日期”和“诉求内容”两列对应了同一项");
    form.put("column-0", "");
    form.put("column-1", "");
    form.put("column-2", "");
    form.put("closed", "BY_STATE");
    assertThat(officer.post(page, form).body())
        .contains("请说明哪一列是“诉求内容”", "表里没有的，请填台账年份", "表里没有办理状态和办结日期");
    form.put("year", "23");
    assertThat(officer.post(page, form).body()).contains("台账年份要填四位数字");
    form.put("year", "2023");
    form.put("headLine", "99");
    assertThat(officer.post(page, form).body()).contains("第99行没有内容");
    form.put("headLine", "x");
    assertThat(officer.post(page, form).statusCode()).isEqualTo(422);
  }

  @Test
  void joinsTheLinesOfARowThatGoesOverSeveralAndRefusesWhatHasNoPlace() {
    assertThat(MergedRows.file(mark)).isNotEmpty();
    var page = upload("a.xlsx", MergedRows.file(mark));
    take(page, form(page));

    assertThat(found(mark)).isEqualTo(1);
    assertThat(sums(mark)).containsEntry("环卫所；水务站", 1);

    var two = upload("b.xlsx", MergedRows.withTwoDays("乙" + mark));
    assertThat(OldFiles.faults(officer.post(two, form(two)).body()))
        .containsExactly("C3 这一行和第2行是合并的同一条");
  }

  @Test
  void readsAFileOfTheOldCodePageAndOneOfEachSheet() {
    var page =
        upload(
            "a.csv",
            new String(csv("收到日期,诉求内容,办结日期", "2023-05-06,%s 一,2023-05-08"), UTF_8)
                .getBytes(Charset.forName("GB18030")));
    take(page, form(page));
    assertThat(found(mark)).isEqualTo(1);

    var book = upload("b.xlsx", OldLedgerFile.of(mark));
    assertThat(officer.get(book).body()).contains("填表说明", "接待台账");
    assertThat(officer.get(book + "?sheet=" + OldFiles.encoded("填表说明")).body()).contains("每月5日前报送");
  }

  @Test
  void showsARecordToTheOfficeAndTheOneAboveAndTheVoterForAReasonThatIsKept() {
    var page = upload("a.xlsx", OldLedgerFile.of(mark));
    take(page, form(page));
    var list =
        officer
            .get("/old-ledgers?q=" + OldFiles.encoded(mark) + "&unit=" + OldFiles.encoded("水务站"))
            .body();
    var record = list.replaceAll("(?s).*?(/old-ledgers/records/\\d+).*", "$1");

    var shown = officer.get(record);
    assertThat(shown.body())
        .contains("已换新灯", "水务站", "转入", "没有经过本系统的审核、签字和销号")
        .contains("王**", "130******")
        .doesNotContain("王小");
    assertThat(officer.post(record + "/voter", voter(record, " ")).body()).contains("请写明查看原因");
    assertThat(officer.post(record + "/voter", voter(record, "回访 " + mark)).body())
        .contains("王小", "13000000");
    assertThat(
            jdbc.sql("select count(*) from takeover_opening where reason = ? and opened_by = ?")
                .params("回访 " + mark, "yueyang.officer")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from takeover_record where subject like ? and"
                        + " (voter like '%王%' or phone like '%13000%')")
                .param(mark + "%")
                .query(Integer.class)
                .single())
        .isZero();

    var supervisor = Visitor.signedIn(port, "supervisor");
    assertThat(supervisor.get(record).body()).contains("王**").doesNotContain("takeover.voter");
    assertThat(
            supervisor
                .post(
                    record + "/voter", Map.of("reason", "看", "_csrf", supervisor.token("/account")))
                .statusCode())
        .isEqualTo(403);
    assertThat(Visitor.signedIn(port, "fangsong.officer").get(record).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/old-ledgers", "/old-ledgers/files"})
  void areForOfficersOfTheCongress(String path) {
    for (var login : List.of("admin", "deputy.d001", "shuiwu.leader", "yueyang.liaison")) {
      assertThat(Visitor.signedIn(port, login).get(path).statusCode()).as(login).isEqualTo(403);
    }
    assertThat(officer.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void refuseWhatIsNoSpreadsheetAndDropAFileThatIsNotWanted() {
    var refused =
        officer.upload(
            "/old-ledgers/files?_csrf=" + OldFiles.encoded(officer.token("/old-ledgers/files")),
            Map.of(),
            "a.xls",
            new byte[] {1, 2, 3});
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("另存为 .xlsx");

    var page = upload(mark + ".csv", csv("收到日期,诉求内容", "2023-05-06,%s"));
    assertThat(officer.get("/old-ledgers/files").body()).contains(mark + ".csv");
    officer.post(page + "/give-up", Map.of("_csrf", officer.token(page)));
    assertThat(officer.get("/old-ledgers/files").body()).doesNotContain(mark + ".csv");
    assertThat(officer.get(page).statusCode()).isEqualTo(404);
  }

  private byte[] csv(String... lines) {
    return String.join("\n", lines).replace("%s", mark).getBytes(UTF_8);
  }

  private String upload(String name, byte[] file) {
    return new OldFiles(officer).upload(name, file);
  }

  private HttpResponse<String> take(String page, Map<String, String> form) {
    return new OldFiles(officer).take(page, form);
  }

  /** As the page proposes it, without what still runs. */
  private Map<String, String> form(String page) {
    var form = new OldFiles(officer).form(page);
    form.replace("word-正在办理", "LEFT_OUT");
    return form;
  }

  private Map<String, String> voter(String record, String reason) {
    return Map.of("reason", reason, "_csrf", officer.token(record));
  }

  private int found(String words) {
    var page = officer.get("/old-ledgers?q=" + OldFiles.encoded(words)).body();
    return Integer.parseInt(page.replaceAll("(?s).*找到(\\d+)条.*", "$1"));
  }

  private Map<String, Integer> sums(String words) {
    var sums = new TreeMap<String, Integer>();
    SUM.matcher(officer.get("/old-ledgers?q=" + OldFiles.encoded(words)).body())
        .results()
        .forEach(sum -> sums.put(sum.group(1), Integer.valueOf(sum.group(2))));
    return sums;
  }
}
