package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.DemandOnFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 送达记录: who was told of a case, and whether it arrived. */
@LianxinTest
class ToldPageTest {

  private static final String CASE = "XQ-2015-000001";

  @LocalServerPort int port;
  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired DeliveryRows deliveries;
  @Autowired Postman postman;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  @BeforeEach
  void somebodyWasTold() {
    if (deliveries.ofCase(CASE).isEmpty()) {
      DemandOnFile.put(jdbc, CASE, Map.of());
      transaction.executeWithoutResult(
          status -> outbox.taskWaits("t", CASE, "告知选民", () -> Set.of("deputy.d001")));
      distribution.run();
    }
  }

  @Test
  void showsWhoWasToldWhatAndWhyItDidNotArrive() {
    postman.failed(deliveries.ofCase(CASE).get(0).bundle(), new Undeliverable("空号", null), true);

    var page = Visitor.signedIn(port, "yueyang.officer").get("/notices/cases/" + CASE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("“告知选民”等您办理", CASE, "邮件", "未能发出", "空号")
        .doesNotContain("deputy.d001");
  }

  @Test
  void isForTheOfficeThatAnswersAndForSupervisorsAlone() {
    assertThat(status("supervisor")).isEqualTo(200);
    assertThat(status("deputy.d001")).isEqualTo(404);
    assertThat(status("admin")).isEqualTo(404);
    assertThat(status("yueyang.officer", "/notices/cases/XQ-2015-999999")).isEqualTo(404);
  }

  private int status(String login) {
    return status(login, "/notices/cases/" + CASE);
  }

  private int status(String login, String page) {
    return Visitor.signedIn(port, login).get(page).statusCode();
  }
}
