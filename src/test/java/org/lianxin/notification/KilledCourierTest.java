package org.lianxin.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.OwnProcess;

/**
 * The application's process is killed while it mails notices, as often as the property {@code
 * lianxin.test.kills} says: between the commit of what happened and the mail server's yes, or
 * between that and the note that the mail has left.
 */
@Tag("integration")
class KilledCourierTest {

  private static final int KILLS = Integer.getInteger("lianxin.test.kills", 2);
  private static final String SCHEMA = "lianxin_courier";
  private static final int MINUTES = 5;

  @TempDir Path folder;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

  private OwnProcess application;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void start() throws Exception {
    application = new OwnProcess(folder);
    server.start();
    if (OwnProcess.isOnMySql()) {
      OwnProcess.drop(SCHEMA);
      environment = OwnProcess.onMySql(SCHEMA);
    }
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    if (OwnProcess.isOnMySql()) {
      OwnProcess.drop(SCHEMA);
    }
  }

  @Test
  void everyNoticeArrivesAndAMailThatComesAgainBearsTheSameId() throws Exception {
    for (var kill = 1; kill <= KILLS; kill++) {
      killAfterMails(kill % 3, start("happen", String.valueOf(kill)));
    }
    var last = start("tell");
    try {
      assertThat(last.waitFor(MINUTES, TimeUnit.MINUTES)).as(application::output).isTrue();
      assertThat(last.exitValue()).as(application::output).isZero();
    } finally {
      last.destroyForcibly();
    }

    var ids = Files.readAllLines(folder.resolve(TellingApplication.IDS));
    assertThat(ids).hasSize(KILLS * TellingApplication.AT_ONCE);
    assertThat(arrived().keySet()).containsAll(ids);
    assertThat(arrived().values()).as("one letter under one id").allMatch(all -> all.size() == 1);
  }

  /** Killed at the very moment at which one mail more than so many has come. */
  private void killAfterMails(int mails, Process courier) throws InterruptedException {
    var before = server.getReceivedMessages().length;
    try {
      await()
          .atMost(Duration.ofMinutes(MINUTES))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> server.getReceivedMessages().length > before + mails || !courier.isAlive());
      assertThat(courier.isAlive()).as(application::output).isTrue();
    } finally {
      courier.destroyForcibly().waitFor();
    }
  }

  private Process start(String... what) throws Exception {
    var arguments = new ArrayList<>(List.of(what));
    arguments.addAll(
        List.of(
            "--spring.profiles.active=demo" + (OwnProcess.isOnMySql() ? ",mysql" : ""),
            "--server.port=0",
            "--lianxin.demo.past-year=false", // all that the clock does would wait for it
            "--lianxin.notification.mail.host=localhost",
            "--lianxin.notification.mail.port=" + server.getSmtp().getPort(),
            "--lianxin.notification.mail.from=no-reply@example.gov.cn",
            "--lianxin.notification.mail.protection=NONE"));
    return application.start(TellingApplication.class, arguments, environment);
  }

  /** What came under each id. */
  private Map<String, Set<String>> arrived() {
    return Stream.of(server.getReceivedMessages())
        .collect(
            groupingBy(
                mail -> header(mail, "Message-ID").replaceAll("<|@.*", ""),
                mapping(mail -> header(mail, "Subject"), toSet())));
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
