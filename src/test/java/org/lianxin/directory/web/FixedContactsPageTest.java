package org.lianxin.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of rosters in the demo district: QD-001 has twelve voters, QD-002 six, QD-009 ten. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class FixedContactsPageTest {

  private static final String OF_D001 = "㛃蕊芳";
  private static final String OF_D002 = "严巧云";
  private static final String OF_D009 = "施荣华";

  @LocalServerPort int port;

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
    assertThat(Visitor.signedIn(port, "deputy.d001").get("/").body())
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

  private String page(String login) {
    var answer = Visitor.signedIn(port, login).get("/fixed-contacts");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
