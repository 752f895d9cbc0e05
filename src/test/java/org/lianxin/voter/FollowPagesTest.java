package org.lianxin.voter;

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
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 查询办理进度: what a voter without an account gets to see, and nobody else. */
@LianxinTest
class FollowPagesTest {

  private static final String WRONG = "没有查到";

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Visitor voter;

  @BeforeEach
  void comeWithAPhone() {
    forgetTheTries(); // of who came from the same address before
    voter = new Visitor(port);
  }

  @AfterEach
  void forgetTheTries() {
    jdbc.sql("delete from signin_throttle where subject like 'follow:%'").update();
  }

  @Test
  void showsWhoHasTheReceiptWhereTheCaseStands() {
    var receipt = register(Registrations.of());

    assertThat(Visitor.location(look(receipt.caseNo(), receipt.code()))).isEqualTo("/follow");

    var page = voter.get("/follow");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(receipt.caseNo(), "弄堂口积水", "正在核实情况", "核实情况，最迟", "为什么是这一天", "岳阳街道")
        .contains("还没有到")
        .doesNotContain("王小明", "15012345669", "150******69", "银杏路12弄3号", receipt.code());
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void saysTheSameOfAWrongCodeAndOfANumberThatIsNone() {
    var receipt = register(Registrations.of());

    var wrong = look(receipt.caseNo(), "0000-0000-0000-0000");
    var unknown = look("XQ-1999-000001", "0000-0000-0000-0000");

    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(wrong.body()).contains(WRONG);
    assertThat(plain(wrong.body(), receipt.caseNo()))
        .isEqualTo(plain(unknown.body(), "XQ-1999-000001"));
    assertThat(voter.get("/follow").body()).contains("name=\"code\"");
  }

  /** The page without what differs each time. */
  private static String plain(String page, String number) {
    return page.replace(number, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void waitsAfterManyWrongCodesAndForgetsTheRightOnes() {
    var receipt = register(Registrations.of());
    for (var i = 0; i < FollowPages.TRIES; i++) {
      look(receipt.caseNo(), receipt.code());
      assertThat(look(receipt.caseNo(), "0000").statusCode()).isEqualTo(422);
    }

    var refused = look(receipt.caseNo(), receipt.code());

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("请过1分钟再试");
  }

  @Test
  void saysOfAnAccusationNoMoreThanThatItWasReceived() {
    var receipt =
        register(Registrations.of().with("accusation", true).with("accusedBody", "310117-SWJ"));

    look(receipt.caseNo(), receipt.code());

    assertThat(voter.get("/follow").body())
        .contains("已经收到，已交有权处理的机构")
        .doesNotContain("弄堂口积水", "水务", "核实", "岳阳街道", "轮到谁");
  }

  @Test
  void showsNothingAnyMoreToWhoLeft() {
    var receipt = register(Registrations.of());
    look(receipt.caseNo(), receipt.code());

    voter.post("/follow/leave", Map.of("_csrf", voter.token("/follow")));

    assertThat(voter.get("/follow").body()).doesNotContain(receipt.caseNo());
    assertThat(new Visitor(port).get("/follow").body()).doesNotContain(receipt.caseNo());
  }

  @Test
  void leadsAFormThatWasOpenTooLongToAFreshOne() {
    var late = voter.post("/follow", Map.of("number", "1", "code", "2", "_csrf", "old"));

    assertThat(Visitor.location(late)).isEqualTo("/follow?again");
    assertThat(voter.get("/follow?again").body()).contains("页面放得太久了");
  }

  @Test
  void masksAMobileNumberThatSomebodyWroteIntoAText() {
    var receipt = register(Registrations.of().with("subject", "找李师傅13912345678修灯"));

    look(receipt.caseNo(), receipt.code());

    assertThat(voter.get("/follow").body()).contains("139******78").doesNotContain("13912345678");
  }

  @Test
  void survivesWhateverIsSent() {
    var token = voter.token("/follow");
    for (var odd : new String[] {"", "\u0000", "\uD800", "x".repeat(100_000), "${7*7}", "<b>"}) {
      var answer = voter.post("/follow", Map.of("number", odd, "code", odd, "_csrf", token));
      assertThat(answer.statusCode()).as(odd).isIn(400, 422);
    }
    assertThat(voter.post("/follow", Map.of("_csrf", token)).statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> look(String number, String code) {
    var token = voter.token("/login");
    return voter.post("/follow", Map.of("number", number, "code", code, "_csrf", token));
  }

  private Receipt register(Registrations given) {
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    return registrar.register(given.on(LocalDate.now(clock)), liaison);
  }
}
