package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.inmail.ReplyAddresses;
import org.lianxin.inmail.TestMailbox;
import org.lianxin.notification.NoticeSettings.Mail;
import org.lianxin.notification.NoticeSettings.Protection;
import org.lianxin.notification.NoticeSettings.Sms;
import org.springframework.mail.MailException;

/** Notices over SMTP, to a server that we did not write. */
class MailTransportTest {

  private static final String CASE = "XQ-2026-000123";
  private static final Letter ONE =
      new Letter(
          "MAIL:yueyang.officer:E7",
          Optional.of(CASE),
          "【连心】“批办诉求”等您办理：诉求 XQ-2026-000123（照明）",
          List.of(new Letter.Line("“批办诉求”等您<办理> & 𠮷", "https://lianxin.example/demands/" + CASE)),
          Optional.empty(),
          "全部通知请登录查看");
  private static final Letter LIST =
      new Letter(
          "MAIL:yueyang.officer:L2026-12-01",
          Optional.empty(),
          "【连心】您有 2 条通知",
          List.of(new Letter.Line("甲", "https://a"), new Letter.Line("乙", "https://b")),
          Optional.of("另有 12 条，请登录查看。"),
          "全部通知请登录查看");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

  private ReplyAddresses addresses = TestMailbox.addresses("suqiu@lianxin.example");

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsTextAndHtmlWithTheSameWords() throws Exception {
    transport(Protection.NONE).send(ONE, "officer@example.gov.cn");

    var message = received(0);
    assertThat(message.getSubject()).isEqualTo(ONE.subject());
    assertThat(message.getFrom()[0]).hasToString("no-reply@example.gov.cn");
    assertThat(message.getAllRecipients()[0]).hasToString("officer@example.gov.cn");
    var parts = parts(message);
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)).startsWith("text/plain").contains("“批办诉求”等您<办理> & 𠮷", CASE);
    assertThat(parts.get(1)).startsWith("text/html").contains("等您&lt;办理&gt; &amp; 𠮷", CASE);
  }

  @Test
  void saysThatAProgramWroteIt() throws Exception {
    transport(Protection.NONE).send(ONE, "officer@example.gov.cn");

    assertThat(received(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void carriesTheSameIdAtEachTryAndAnotherForEachReader() throws Exception {
    var transport = transport(Protection.NONE);
    transport.send(ONE, "officer@example.gov.cn");
    transport.send(ONE, "officer@example.gov.cn");
    transport.send(LIST, "officer@example.gov.cn");

    assertThat(id(0)).isEqualTo(id(1)).isNotEqualTo(id(2)).endsWith("@lianxin.example>");
    assertThat(id(0)).doesNotContain("officer");
  }

  @Test
  void makesAThreadOfEachCaseAndNoneOfAList() throws Exception {
    var transport = transport(Protection.NONE);
    transport.send(ONE, "officer@example.gov.cn");
    transport.send(
        new Letter("other", ONE.caseNo(), "另一条", ONE.lines(), Optional.empty(), ""),
        "officer@example.gov.cn");
    transport.send(LIST, "officer@example.gov.cn");

    assertThat(received(0).getHeader("References")).hasSize(1);
    assertThat(received(0).getHeader("References")).isEqualTo(received(1).getHeader("References"));
    assertThat(received(2).getHeader("References")).isNull();
    assertThat(parts(received(2)).get(0)).contains("甲", "乙", "另有 12 条");
  }

  @Test
  void namesTheCasesOwnAddressForAnswersAndNoneForAList() throws Exception {
    var transport = transport(Protection.NONE);
    transport.send(ONE, "officer@example.gov.cn");
    transport.send(LIST, "officer@example.gov.cn");

    assertThat(received(0).getReplyTo()[0]).hasToString(addresses.of(CASE).orElseThrow());
    assertThat(received(1).getHeader("Reply-To")).isNull();
  }

  @Test
  void namesNoAddressForAnswersWhileNoMailboxIsRead() throws Exception {
    addresses = TestMailbox.addresses("");
    transport(Protection.NONE).send(ONE, "officer@example.gov.cn");

    assertThat(received(0).getHeader("Reply-To")).isNull();
  }

  /** Who knows the number of a case can't guess how its thread is called. */
  @Test
  void callsAThreadAsOnlyWeCan() throws Exception {
    transport(Protection.NONE).send(ONE, "officer@example.gov.cn");

    assertThat(received(0).getHeader("References"))
        .containsExactly("<" + addresses.thread(CASE) + "@lianxin.example>");
    assertThat(received(0).getHeader("In-Reply-To"))
        .containsExactly("<" + addresses.thread(CASE) + "@lianxin.example>");
    assertThat(id(0)).isEqualTo("<" + addresses.id(ONE.bundle()) + "@lianxin.example>");
  }

  /** GreenMail offers none: what would go over an open line does not leave. */
  @Test
  void sendsNothingToAServerWithoutTlsUnlessThatIsAllowed() {
    assertThatThrownBy(() -> transport(Protection.STARTTLS).send(ONE, "officer@example.gov.cn"))
        .isInstanceOf(MailException.class)
        .rootCause()
        .hasMessageContaining("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void isTriedAgainWhenNobodyAnswers() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertThatThrownBy(() -> transport(port, Protection.NONE).send(ONE, "officer@example.gov.cn"))
        .isInstanceOf(MailException.class)
        .isNotInstanceOf(Undeliverable.class);
  }

  @Test
  void isGivenUpWhenTheServerRefusesTheAddressForGood() throws Exception {
    try (var refusing = refusing("550 5.1.1 no such user here")) {
      assertThatThrownBy(
              () ->
                  transport(refusing.getLocalPort(), Protection.NONE)
                      .send(ONE, "nobody@example.gov.cn"))
          .isInstanceOf(Undeliverable.class)
          .hasMessageContaining("no such user here");
    }
  }

  @Test
  void isTriedAgainWhenTheServerRefusesForNow() throws Exception {
    try (var refusing = refusing("451 4.7.1 try later, in 550 seconds")) {
      assertThatThrownBy(
              () ->
                  transport(refusing.getLocalPort(), Protection.NONE)
                      .send(ONE, "officer@example.gov.cn"))
          .isInstanceOf(MailException.class)
          .isNotInstanceOf(Undeliverable.class);
    }
  }

  /** A mail server that answers each recipient with this. */
  private static ServerSocket refusing(String answer) throws IOException {
    var socket = new ServerSocket(0);
    CompletableFuture.runAsync(
        () -> {
          try (var line = socket.accept();
              var in =
                  new BufferedReader(
                      new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            var out = line.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.UTF_8));
            for (var said = in.readLine(); said != null; said = in.readLine()) {
              var reply = said.startsWith("RCPT") ? answer : "250 ok";
              out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
          } catch (IOException over) {
            // the test closed it
          }
        });
    return socket;
  }

  private MailTransport transport(Protection protection) {
    return transport(server.getSmtp().getPort(), protection);
  }

  private MailTransport transport(int port, Protection protection) {
    return new MailTransport(
        new NoticeSettings(
            "https://lianxin.example",
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            new Mail("127.0.0.1", port, "no-reply@example.gov.cn", protection, "", "", ""),
            new Sms("", ""),
            List.of()),
        addresses);
  }

  private Message received(int place) {
    return server.getReceivedMessages()[place];
  }

  private String id(int place) throws Exception {
    return received(place).getHeader("Message-ID")[0];
  }

  /** Type and words of all parts that hold words, in their order. */
  private static List<String> parts(Part part) throws Exception {
    var found = new ArrayList<String>();
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        found.addAll(parts(several.getBodyPart(i)));
      }
    } else {
      found.add(part.getContentType() + " " + part.getContent());
    }
    return found;
  }
}
