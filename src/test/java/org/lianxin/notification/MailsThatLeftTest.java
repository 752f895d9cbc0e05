package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.inmail.OurMails;
import org.lianxin.inmail.ReplyAddresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is known of the mails that left, to who reads the mailbox. */
@LianxinTest
class MailsThatLeftTest {

  private static final AtomicInteger LAST = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired OurMails mails;
  @Autowired ReplyAddresses addresses;
  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired DeliveryRows deliveries;
  @Autowired ReaderRows readers;
  @Autowired Postman postman;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private final String caseNo = "XQ-2010-%06d".formatted(LAST.incrementAndGet());

  @BeforeEach
  void somebodyIsTold() {
    DemandOnFile.put(jdbc, caseNo, Map.of("urgency", "URGENT"));
    transaction.executeWithoutResult(
        status -> outbox.taskWaits("t" + caseNo, caseNo, "告知选民", () -> Set.of("deputy.d001")));
    distribution.run();
  }

  @Test
  void knowsTheCaseOfAMailByItsId() {
    assertThat(mails.caseOf(id())).contains(caseNo);
    assertThat(mails.caseOf(addresses.id("MAIL:nobody:E0"))).isEmpty();
  }

  @Test
  void putsAMailThatCameBackAmongTheDeadOnes() {
    var before = deliveries.count(DeliveryState.DEAD);

    assertThat(mails.cameBack(id(), "5.1.1 550 No such user")).isTrue();

    var dead = deliveries.ofCase(caseNo).get(0);
    assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
    assertThat(dead.fault()).contains("5.1.1 550 No such user");
    assertThat(deliveries.count(DeliveryState.DEAD)).isEqualTo(before + 1);
    assertThat(Visitor.signedIn(port, "admin").get("/notices/outbox?state=DEAD").body())
        .contains(caseNo, "5.1.1 550 No such user");
  }

  @Test
  void putsItThereAlsoWhenItCameBackBeforeItWasNotedThatItLeft() {
    var waiting = deliveries.waiting(bundle());
    mails.cameBack(id(), "5.1.1 550 No such user");

    deliveries.settle(waiting, DeliveryState.SENT, waiting.get(0).dueAt());

    assertThat(deliveries.ofCase(caseNo).get(0).state()).isEqualTo(DeliveryState.DEAD);
  }

  @Test
  void sendsAgainWhatCameBack() {
    mails.cameBack(id(), "5.1.1 550 No such user");

    postman.sendAgain(bundle());

    assertThat(deliveries.ofCase(caseNo).get(0).state()).isEqualTo(DeliveryState.WAITING);
  }

  @Test
  void saysWhenNoSuchMailLeft() {
    assertThat(mails.cameBack(addresses.id("MAIL:nobody:E0"), "gone")).isFalse();
  }

  @Test
  void knowsReadersByTheirAddressInWhateverLetters() {
    var address = "Reader-" + UUID.randomUUID() + "@Example.gov.cn";
    var login = "reader-" + UUID.randomUUID();
    readers.write(login, new Reach(address, ""), Map.of());

    assertThat(mails.readersAt(address.toLowerCase())).containsExactly(login);
    assertThat(mails.readersAt(address.toUpperCase())).containsExactly(login);
    assertThat(mails.readersAt("nobody-" + address)).isEmpty();
  }

  private String bundle() {
    return mailsOfCase().get(0).bundle();
  }

  private List<Delivery> mailsOfCase() {
    return deliveries.ofCase(caseNo).stream().filter(one -> one.way() == SendingWay.MAIL).toList();
  }

  private String id() {
    return addresses.id(bundle());
  }
}
