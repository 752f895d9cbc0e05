package org.lianxin.inmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinTest;
import org.lianxin.inmail.InmailSettings.Protection;
import org.springframework.beans.factory.annotation.Autowired;

/** From a mailbox over IMAP, on a server that we did not write. */
@LianxinTest
class MailCollectionTest extends InmailTest {

  /** A PEM file with the certificate of the server, which vouches for itself. */
  private static String authority;

  @Autowired FaultRows faults;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
          });

  private GreenMailUser mailbox;

  /** By the tool of every Java; the server reads its keys once for all tests. */
  @BeforeAll
  static void makeACertificate(@TempDir Path folder) throws Exception {
    var keys = folder.resolve("keys.p12").toString();
    authority = folder.resolve("authority.pem").toString();
    var name = "san=dns:localhost";
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=mail", "-ext", name, "-keystore", keys);
    keytool("-exportcert", "-rfc", "-keystore", keys, "-file", authority);
    System.setProperty("greenmail.tls.keystore.file", keys);
    System.setProperty("greenmail.tls.keystore.password", "changeit");
  }

  @BeforeEach
  void start() {
    server.start();
    mailbox = server.setUser(TestMailbox.ADDRESS, "suqiu", "secret");
    faults.clear();
  }

  @AfterEach
  void stop() {
    server.stop();
    faults.clear();
  }

  @Test
  void takesWhatHasComeAndMarksIt() throws Exception {
    var caseNo = caseOnFile(Map.of());
    deliver(new RawMail(OFFICER, address(caseNo), "办好了").bytes());

    collection().run();

    assertThat(lettersOf(caseNo)).extracting(CaseLetter::words).containsExactly("办好了");
    assertThat(flags(0).getUserFlags()).containsExactly("LianxinTaken");
    assertThat(flags(0).contains(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void takesAlsoWhatSomebodyHasReadInTheMailbox() throws Exception {
    var caseNo = caseOnFile(Map.of());
    deliver(new RawMail(OFFICER, address(caseNo), "办好了").bytes());
    server
        .getManagers()
        .getImapHostManager()
        .getInbox(mailbox)
        .getMessages()
        .forEach(message -> message.setFlag(Flags.Flag.SEEN, true));

    collection().run();

    assertThat(lettersOf(caseNo)).hasSize(1);
  }

  @Test
  void looksAtNothingTwice() throws Exception {
    var caseNo = caseOnFile(Map.of());
    deliver(new RawMail(OFFICER, address(caseNo), "办好了").bytes());

    collection().run();
    collection().run();
    deliver(new RawMail(DEPUTY, address(caseNo), "谢谢").bytes());
    collection().run();

    assertThat(lettersOf(caseNo)).extracting(CaseLetter::words).containsExactly("办好了", "谢谢");
  }

  /** As a node that is killed after its commit leaves it: taken, and without a mark. */
  @Test
  void takesAMailOnceThatWasTakenByANodeThatDied() throws Exception {
    var caseNo = caseOnFile(Map.of());
    var raw = new RawMail(OFFICER, address(caseNo), "办好了").bytes();
    deliver(raw);
    assertThatThrownBy(
            () ->
                folder()
                    .look(
                        mail -> {
                          arrival().take(mail.raw().orElseThrow());
                          throw new Killed();
                        }))
        .isInstanceOf(Killed.class);
    assertThat(flags(0).getUserFlags()).isEmpty();
    assertThat(lettersOf(caseNo)).hasSize(1);

    collection().run();

    assertThat(lettersOf(caseNo)).hasSize(1);
    assertThat(flags(0).getUserFlags()).containsExactly("LianxinTaken");
  }

  @Test
  void readsNoMailThatIsTooLarge() throws Exception {
    var sender = "stranger-" + UUID.randomUUID() + "@qq.example";
    deliver(
        new RawMail(sender, TestMailbox.ADDRESS, "大照片").file("a.jpg", new byte[70_000]).bytes());

    collection().run();

    assertThat(mailsOf(sender))
        .extracting(KeptMail::reason)
        .containsExactly(WaitingReason.TOO_LARGE);
    assertThat(mailsOf(sender)).extracting(KeptMail::subject).containsExactly("Re: 路灯");
    assertThat(flags(0).getUserFlags()).containsExactly("LianxinTaken");
  }

  @Test
  void tellsSinceWhenTheMailboxCannotBeReadAndForgetsItWhenItCan() {
    var collection = collection();
    var wrong =
        new MailCollection(
            new ImapFolder(settings(1, true)), arrival(), rows, faults, settings(1, true), clock);

    wrong.run();
    var since = faults.find().orElseThrow().since();
    wrong.run();
    assertThat(faults.find().orElseThrow().since()).isEqualTo(since);

    collection.run();
    assertThat(faults.find()).isEmpty();
  }

  @Test
  void readsOverTlsFromAServerForWhichTheAuthorityOfThePlaceVouches() throws Exception {
    var caseNo = caseOnFile(Map.of());
    deliver(new RawMail(OFFICER, address(caseNo), "办好了").bytes());
    var settings = overTls("localhost", authority);

    new MailCollection(new ImapFolder(settings), arrival(), rows, faults, settings, clock).run();

    assertThat(lettersOf(caseNo)).extracting(CaseLetter::words).containsExactly("办好了");
  }

  /** Whose certificate nobody vouches for may be anybody: it is told no password. */
  @Test
  void readsNothingFromAServerThatCannotShowWhoItIs() {
    assertThatThrownBy(() -> new ImapFolder(overTls("localhost", "")).look(mail -> {}))
        .isInstanceOf(MessagingException.class)
        .hasRootCauseInstanceOf(CertPathBuilderException.class);
  }

  @Test
  void readsNothingFromAServerWhoseCertificateHasAnotherName() {
    assertThatThrownBy(() -> new ImapFolder(overTls("127.0.0.1", authority)).look(mail -> {}))
        .isInstanceOf(MessagingException.class)
        .hasStackTraceContaining("127.0.0.1");
  }

  @Test
  void readsNothingFromAServerThatTurnsTheLineIntoNoProtectedOne() {
    assertThatThrownBy(
            () ->
                new ImapFolder(line("localhost", port(), Protection.STARTTLS, "")).look(mail -> {}))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("STARTTLS");
  }

  private InmailSettings overTls(String host, String authority) {
    return line(host, server.getImaps().getPort(), Protection.TLS, authority);
  }

  private InmailSettings line(String host, int port, Protection protection, String authority) {
    var usual = settings(port, true);
    return new InmailSettings(
        host,
        port,
        protection,
        usual.user(),
        usual.password(),
        usual.folder(),
        usual.address(),
        usual.tagged(),
        usual.office(),
        usual.largest(),
        authority);
  }

  private static void keytool(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", "changeit"));
    var made = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(made.waitFor()).as(new String(made.getInputStream().readAllBytes())).isZero();
  }

  private MailCollection collection() {
    return new MailCollection(folder(), arrival(), rows, faults, settings(port(), true), clock);
  }

  private ImapFolder folder() {
    return new ImapFolder(settings(port(), true));
  }

  private int port() {
    return server.getImap().getPort();
  }

  private void deliver(byte[] raw) throws Exception {
    deliver(mailbox, raw);
  }

  private static void deliver(GreenMailUser mailbox, byte[] raw) throws Exception {
    mailbox.deliver(new MimeMessage((Session) null, new ByteArrayInputStream(raw)));
  }

  private Flags flags(int place) throws Exception {
    return server
        .getManagers()
        .getImapHostManager()
        .getInbox(mailbox)
        .getMessages()
        .get(place)
        .getFlags();
  }

  /** A node is killed between the transaction and the mark. */
  private static final class Killed extends Error {}
}
