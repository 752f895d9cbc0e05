package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.inmail.ReplyAddresses;
import org.lianxin.inmail.TestMailbox;
import org.lianxin.notification.NoticeSettings.Mail;
import org.lianxin.notification.NoticeSettings.Protection;
import org.lianxin.notification.NoticeSettings.Sms;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 退信: a notice leaves by SMTP, its address is gone, and the report of that comes by IMAP. */
@LianxinTest
class BounceTest {

  private static final String CASE = "XQ-2009-000001";
  private static final String DEPUTY = "deputy.d001";

  @LocalServerPort int port;
  @Autowired BeanFactory application;
  @Autowired ReplyAddresses addresses;
  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired DeliveryRows deliveries;
  @Autowired ReaderRows readers;
  @Autowired Letters letters;
  @Autowired DeliverySchedule schedule;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  private Reach before;

  @BeforeEach
  void somebodyIsToldByMail() {
    server.start();
    before = readers.reach(DEPUTY);
    readers.write(DEPUTY, new Reach("d001@deputies.example", ""), Map.of());
    DemandOnFile.put(jdbc, CASE, Map.of("urgency", "URGENT"));
    transaction.executeWithoutResult(
        status -> outbox.taskWaits("t" + CASE, CASE, "告知选民", () -> Set.of(DEPUTY)));
    distribution.run();
  }

  @AfterEach
  void stop() {
    server.stop();
    readers.write(DEPUTY, before, Map.of());
  }

  @Test
  void standsInTheCasesLogOfDeliveryWithTheServersReason() throws Exception {
    postman().send(mail().bundle());
    assertThat(mail().state()).isEqualTo(DeliveryState.SENT);
    var left = server.getReceivedMessages()[0].getHeader("Message-ID")[0];

    TestMailbox.returns(server, left.replaceAll("[<>]", ""), application);

    assertThat(mail().state()).isEqualTo(DeliveryState.DEAD);
    assertThat(Visitor.signedIn(port, "yueyang.officer").get("/notices/cases/" + CASE).body())
        .contains("邮件", "未能发出", "550 5.1.1 No such user");
    assertThat(Visitor.signedIn(port, "admin").get("/notices/outbox?state=DEAD").body())
        .contains(CASE, "550 5.1.1 No such user");
  }

  private Delivery mail() {
    return deliveries.ofCase(CASE).stream()
        .filter(one -> one.way() == SendingWay.MAIL)
        .findFirst()
        .orElseThrow();
  }

  private Postman postman() {
    var line =
        new Mail(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "no-reply@example.gov.cn",
            Protection.NONE,
            "",
            "",
            "");
    var settings =
        new NoticeSettings(
            "https://lianxin.example",
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            line,
            new Sms("", ""),
            List.of());
    var transport = new MailTransport(settings, addresses);
    return new Postman(deliveries, readers, letters, List.of(transport), schedule, clock);
  }
}
