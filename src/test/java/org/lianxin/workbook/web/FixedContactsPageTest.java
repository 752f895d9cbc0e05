package org.lianxin.workbook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of rosters in the demo district: QD-001 has twelve voters, QD-002 six, QD-009 ten. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class FixedContactsPageTest {

  private static final String OF_D001 = "㛃蕊芳";
  private static final String OF_D002 = "严巧云";
  private static final String OF_D009 = "施荣华";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired People people;

  @Test
  void showsADeputyTheOwnRosterAndNoOther() {
    assertThat(page("deputy.d001"))
        .contains(OF_D001, "021-0000-2003", "银杏居民区", "自2022-01-10起", "居民小组长", "12名")
        .doesNotContain(OF_D002, OF_D009);
    assertThat(page("deputy.d002")).contains(OF_D002, "6名，少于10名").doesNotContain(OF_D001, OF_D009);
    assertThat(page("deputy.d003")).contains("还没有登记联系的选民", "0名，少于10名");
  }

  @Test
  void showsALiaisonOfficerTheRostersOfTheGroupAndOfNoOther() {
    assertThat(page("yueyang.liaison")).contains(OF_D001, OF_D002).doesNotContain(OF_D009);
    assertThat(page("yongfeng.liaison")).contains(OF_D009).doesNotContain(OF_D001, OF_D002);
    assertThat(page("yueyang.liaison2")).contains("您名下没有名单").doesNotContain(OF_D001, OF_D009);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "supervisor", "yueyang.officer", "district.officer"})
  void staysShutToEverybodyElse(String login) {
    var visitor = Visitor.signedIn(port, login);

    assertThat(visitor.get("/fixed-contacts").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/").body()).doesNotContain("/fixed-contacts");
  }

  @Test
  void hasADoorOnTheStartPage() {
    assertThat(Visitor.signedIn(port, "deputy.d001").get("/desk").body())
        .contains("href=\"/fixed-contacts\"");
  }

  @Test
  void speaksEnglish() {
    assertThat(Visitor.signedIn(port, "deputy.d002").get("/fixed-contacts?language=en").body())
        .contains("Voters in contact", "6 voters, fewer than 10", "since 2022-03-01");
  }

  @Test
  void leavesNoVoterInTheLog(CapturedOutput log) {
    page("yueyang.liaison");

    assertThat(log).doesNotContain(OF_D001, OF_D002, "021-0000-20");
  }

  @Test
  void letsTheLiaisonOfficerExportAndTryTheRostersOfTheGroup(CapturedOutput log) {
    var liaison = Visitor.signedIn(port, "yueyang.liaison");
    assertThat(liaison.get("/fixed-contacts/template.xlsx").statusCode()).isEqualTo(200);
    assertThat(liaison.get("/fixed-contacts/rosters.xlsx").body()).startsWith("PK");

    var roster = "代表编号,选民姓名,联系方式,居村委或区域,联系起始,备注\nQD-002,张某某,021-0000-2990,,,\n";
    var tried =
        liaison.upload(
            "/fixed-contacts/import?_csrf=" + liaison.token("/fixed-contacts"),
            Map.of("forReal", "false"),
            "联系选民名单.csv",
            roster.getBytes(UTF_8));

    assertThat(tried.body())
        .contains("试运行通过", "<li>QD-002</li>", "代表“QD-002”的名单有1名选民，一般不少于10名。")
        .doesNotContain("张某某");
    assertThat(log)
        .contains("rosters of voters exported by yueyang.liaison")
        .doesNotContain("张某某", "2990", OF_D001, "2003");
    assertThat(page("deputy.d001")).contains(OF_D001);
  }

  @Test
  void recordsWhoSawARosterAndWhoTookItAway() {
    var liaison = Visitor.signedIn(port, "yongfeng.liaison");
    liaison.get("/fixed-contacts");
    liaison.get("/fixed-contacts");
    liaison.get("/fixed-contacts/rosters.xlsx");
    liaison.get("/fixed-contacts/rosters.xlsx");
    liaison.get("/fixed-contacts/template.xlsx");

    var seen =
        "select count(*) from roster_opening where opened_by = 'yongfeng.liaison'"
            + " and deputy = 'QD-009' and opened_at >= current_date and way = ";
    assertThat(jdbc.sql(seen + "'SEEN'").query(Integer.class).single()).as("once a day").isOne();
    assertThat(jdbc.sql(seen + "'TAKEN'").query(Integer.class).single())
        .as("each time")
        .isGreaterThanOrEqualTo(2);
    var record = page("deputy.d009").split("谁看过、下载过这些名单", 2)[1];
    var name = people.find("yongfeng.liaison").orElseThrow().name();
    assertThat(record).contains(name, "QD-009", "查看", "下载").doesNotContain(OF_D009);
  }

  @ParameterizedTest
  @ValueSource(strings = {"template.xlsx", "rosters.xlsx"})
  void givesFilesToNobodyElse(String file) {
    for (var login : List.of("admin", "supervisor", "yueyang.officer")) {
      assertThat(Visitor.signedIn(port, login).get("/fixed-contacts/" + file).statusCode())
          .isEqualTo(403);
    }
  }

  private String page(String login) {
    var answer = Visitor.signedIn(port, login).get("/fixed-contacts");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
