package org.lianxin.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 发文字号, as 永丰街道's working committee and the administrator set it. */
@LianxinTest
class NumberingPageTest {

  private static final String OFFICE = "310117002-GW";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Visitor officer;

  @BeforeEach
  void signIn() {
    officer = Visitor.signedIn(port, "yongfeng.officer");
  }

  @AfterEach
  void leaveNothing() {
    jdbc.sql("delete from numbering_series where body = ?").param(OFFICE).update();
  }

  private HttpResponse<String> set(Visitor by, String sign, String next) {
    return by.post(
        "/numbering",
        Map.of(
            "body", OFFICE,
            "kind", "ASSIGNMENT",
            "sign", sign,
            "next", next,
            "_csrf", by.token("/numbering")));
  }

  @Test
  void showsTheNextNumberAsItWillStandOnThePaper() {
    assertThat(officer.get("/numbering").body()).contains("交办通知", "还没有写明机关代字");

    assertThat(Visitor.location(set(officer, "永人工委交", "8"))).isEqualTo("/numbering?body=" + OFFICE);

    assertThat(officer.get("/numbering").body())
        .contains("永人工委交〔%d〕8号".formatted(LocalDate.now(clock).getYear()));
  }

  @Test
  void keepsWhatWasTypedAndNamesTheFault() {
    var refused = set(officer, "永人工委交〔2026〕", "七");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写明机关代字", "下一号请填1到99999", "永人工委交〔2026〕", "value=\"七\"");
  }

  @Test
  void isForEveryBodyWhereAnAdministratorOpensIt() {
    var admin = Visitor.signedIn(port, "admin");

    assertThat(admin.get("/numbering?body=" + OFFICE).body()).contains("永丰街道");
    assertThat(set(admin, "永人工委交", "1").statusCode()).isEqualTo(302);
  }

  @Test
  void isOfNobodyElse() {
    var other = Visitor.signedIn(port, "yueyang.officer");

    assertThat(other.get("/numbering?body=" + OFFICE).statusCode()).isEqualTo(404);
    assertThat(set(other, "永人工委交", "1").statusCode()).isIn(404, 422);
    assertThat(Visitor.signedIn(port, "deputy.d001").get("/numbering").statusCode()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from numbering_series where body = ?")
                .param(OFFICE)
                .query(Integer.class)
                .single())
        .isZero();
  }
}
