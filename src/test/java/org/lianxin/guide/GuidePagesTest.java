package org.lianxin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.workbook.DirectoryRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the guide, on the demonstration's tables, into which they let nothing. */
@LianxinTest
class GuidePagesTest {

  private static final String COUNTY = "340822000000";

  @LocalServerPort int port;
  @Autowired DirectoryRecords records;

  private Visitor admin;

  @BeforeEach
  void signIn() {
    admin = Visitor.signedIn(port, "admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/guide",
        "/guide/area",
        "/guide/bodies?area=" + COUNTY,
        "/guide/people",
        "/guide/template.xlsx?area=" + COUNTY,
        "/guide/policy",
        "/guide/opening",
        "/guide/real",
        "/accounts/slips"
      })
  void openToAdministratorsOnly(String path) {
    for (var login : new String[] {"yueyang.officer", "supervisor", "shuiwu.leader"}) {
      assertThat(Visitor.signedIn(port, login).get(path).statusCode()).isEqualTo(403);
    }
    assertThat(admin.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void leadFromTheProvincesDownToTheCounty() {
    assertThat(admin.get("/guide/area").body()).contains("安徽省").contains("in=340000000000");
    assertThat(admin.get("/guide/area?in=340000000000").body()).contains("in=340800000000");
    assertThat(admin.get("/guide/area?in=340800000000").body()).contains("怀宁县");
    assertThat(Visitor.location(admin.get("/guide/area?in=" + COUNTY)))
        .isEqualTo("/guide/bodies?area=" + COUNTY);
    assertThat(admin.get("/guide/area?in=441900000000").body())
        .contains("东莞市直接管辖街道乡镇")
        .contains("/guide/bodies?area=441900000000");
    assertThat(admin.get("/guide/area?in=999999000000").statusCode()).isEqualTo(404);
  }

  @Test
  void proposeTheOfficesOfTheCountyWithTheirNames() {
    var page = admin.get("/guide/bodies?area=" + COUNTY).body();

    assertThat(page).contains("怀宁县人民代表大会常务委员会", "340822-CWH", "高河镇人民代表大会办公室").contains("承办单位另有");
    assertThat(admin.get("/guide/bodies?area=110108000000").body()).contains("街道人大工作委员会");
  }

  @Test
  void sayWhatIsNoCounty() {
    var answer = admin.get("/guide/bodies?area=340800000000");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请往下选到区、县或者县级市").contains("安徽省");
  }

  @Test
  void takeNothingIntoTheDemonstrationAndSayWhere() {
    var before = records.content();
    var answer =
        admin.post(
            "/guide/bodies",
            Map.of(
                "area",
                COUNTY,
                "keep",
                "340822-CWH",
                "name-340822-CWH",
                "改过的名称",
                "_csrf",
                admin.token("/guide/bodies?area=" + COUNTY)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("这里是演示数据，不能在里面建本单位的机构")
        .contains("改过的名称")
        .contains("/guide/real");
    assertThat(records.content()).isEqualTo(before);
    assertThat(admin.get("/guide").body()).contains("这里是演示");
    assertThat(admin.get("/guide/real").body()).contains("演示的数据不删除，也不带过去");
  }

  @Test
  void showWhatFollowsFromEachPolicyBeforeItIsChosen() {
    var page = admin.get("/guide/policy").body();

    assertThat(page)
        .contains("7个工作日", "10个工作日", "12345热线", "松江区实施意见", "联系人次：40", "有统一标牌", "value=\"SIX\"")
        .contains("value=\"SHANGHAI\"");
    var answer =
        admin.post(
            "/guide/policy", Map.of("profile", "HOTLINE", "_csrf", admin.token("/guide/policy")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("这里是演示数据");
  }

  @Test
  void refuseAnOpeningDayInTheDemonstration() {
    var answer =
        admin.post("/guide/opening", Map.of("day", "", "_csrf", admin.token("/guide/opening")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("这里是演示数据").contains("启用日期");
  }

  @Test
  void explainThatPowersNeedTwoPersons() {
    assertThat(admin.get("/guide/people").body())
        .contains("权力岗位要两个人", "至少两名系统管理员", "single-administrator", "松江区的表格");
  }

  @Test
  void handOutAWorkbookNamedAfterTheCounty() {
    var answer = admin.get("/guide/template.xlsx?area=" + COUNTY + "&extent=COUNTY");

    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''%E6%80%80%E5%AE%81%E5%8E%BF");
    assertThat(answer.body()).startsWith("PK");
    assertThat(admin.get("/guide/template.xlsx?area=340000000000").statusCode()).isEqualTo(422);
  }

  @Test
  void makeNoSlipForSomebodyWhoHasAPassword() {
    var answer =
        admin.post(
            "/accounts/slips", Map.of("login", "supervisor", "_csrf", admin.token("/account")));

    assertThat(answer.body()).contains("没有生成密码条");
    assertThat(Visitor.signedIn(port, "supervisor").get("/").statusCode()).isEqualTo(200);
  }
}
