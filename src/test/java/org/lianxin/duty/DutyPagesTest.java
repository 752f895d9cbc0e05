package org.lianxin.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The year of deputies as each of them, their liaison officer and their office see it. */
@LianxinTest
class DutyPagesTest {

  /** A deputy of whom no other test asks to let him off. */
  private static final String DEPUTY = "deputy.d004";

  private static final String PAGE = "/duties/" + DEPUTY;
  private static final Pattern DECISION = Pattern.compile("exemptions/(\\d+)");

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void nothingIsAskedFor() {
    jdbc.update("delete from duty_exemption where login = ?", DEPUTY);
  }

  @Test
  void showADeputyHisOwnYearAndNoOther() {
    var deputy = Visitor.signedIn(port, DEPUTY);

    var list = deputy.get("/duties");
    assertThat(list.statusCode()).isEqualTo(302);
    assertThat(list.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
    assertThat(deputy.get(PAGE).body())
        .contains("年履职情况", "联系选民活动", "/40", "松江区实施意见", "返回代表工作台")
        .doesNotContain("??", "申请免除<");
    assertThat(deputy.get("/duties/deputy.d001").statusCode()).isEqualTo(404);
  }

  @Test
  void rankThoseWhomTheReaderSeesAndSayHowMany() {
    var liaison = Visitor.signedIn(port, "yueyang.liaison").get("/duties").body();
    assertThat(liaison)
        .containsPattern("共\\d+位代表")
        .contains(PAGE)
        .doesNotContain("??", "deputy.d030");

    assertThat(Visitor.signedIn(port, "fangsong.officer").get("/duties").body())
        .contains("/duties/")
        .doesNotContain(PAGE + "?");
    assertThat(Visitor.signedIn(port, "fangsong.officer").get(PAGE).statusCode()).isEqualTo(404);
    assertThat(Visitor.signedIn(port, "yueyang.handler").get("/duties").statusCode())
        .isEqualTo(403);
  }

  @Test
  void speakEnglishToo() {
    var officer = Visitor.signedIn(port, "yueyang.officer");
    for (var path : List.of("/duties", PAGE)) {
      assertThat(officer.get(path + "?language=en").body())
          .as(path)
          .contains("contact activities")
          .doesNotContain("??");
    }
  }

  @Test
  void letADeputyOffByTwoPersons() {
    var liaison = Visitor.signedIn(port, "yueyang.liaison");
    var officer = Visitor.signedIn(port, "yueyang.officer");

    assertThat(ask(liaison, "PERSON_TIMES", "  ").body()).contains("请写明理由");
    assertThat(ask(liaison, "GOOD_DEEDS", "病假").body()).contains("请选择有要求的一项");
    assertThat(ask(liaison, "PERSON_TIMES", "病假半年").statusCode()).isEqualTo(302);
    assertThat(ask(liaison, "PERSON_TIMES", "病假半年").body()).contains("不必再申请");
    assertThat(officer.get(PAGE).body()).contains("病假半年", "待核准").doesNotContain("（已免除）");

    var id = decision(officer);
    assertThat(decide(liaison, id, true).body()).contains("申请人和代表本人不能核准");
    assertThat(decide(officer, id, true).statusCode()).isEqualTo(302);
    assertThat(officer.get(PAGE).body()).contains("（已免除）", "核准").doesNotContain("待核准");
    assertThat(decide(officer, id, false).body()).contains("已经有了结论");
  }

  @Test
  void letNobodyOffWhomTheSecondPersonRefused() {
    var officer = Visitor.signedIn(port, "yueyang.officer");
    ask(Visitor.signedIn(port, "yueyang.liaison"), "ACTIVITIES", "外派");

    decide(officer, decision(officer), false);

    assertThat(officer.get(PAGE).body()).contains("未同意").doesNotContain("（已免除）");
  }

  @Test
  void letNobodyOffBecauseHeAsksHimself() {
    assertThat(ask(Visitor.signedIn(port, DEPUTY), "ACTIVITIES", "忙").body())
        .contains("您不能为这位代表申请免除");
  }

  private HttpResponse<String> ask(Visitor by, String kind, String reason) {
    return by.post(
        PAGE + "/exemptions?year=" + LocalDate.now(clock).getYear(),
        Map.of("_csrf", by.token("/account"), "kind", kind, "reason", reason));
  }

  private static String decision(Visitor by) {
    return DECISION.matcher(by.get(PAGE).body()).results().findFirst().orElseThrow().group(1);
  }

  private static HttpResponse<String> decide(Visitor by, String id, boolean isGranted) {
    return by.post(
        PAGE + "/exemptions/" + id,
        Map.of("_csrf", by.token("/account"), "isGranted", String.valueOf(isGranted)));
  }
}
