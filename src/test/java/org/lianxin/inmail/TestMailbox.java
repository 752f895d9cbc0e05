package org.lianxin.inmail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.unit.DataSize;

/** A mailbox in settings that tests make. */
public final class TestMailbox {

  static final String ADDRESS = "suqiu@lianxin.example";
  static final String OFFICE = "310117001-GW";

  private TestMailbox() {}

  /** Addresses with a key of the test's own; no mailbox is read where the address is empty. */
  public static ReplyAddresses addresses(String address) {
    return new ReplyAddresses(
        new TestSealer(), address.isEmpty() ? off() : settings(993, address, true));
  }

  /**
   * A mail server says that it could not deliver this mail, and the mailbox is looked into.
   *
   * @param server which has the mailbox
   * @param mail the id of the mail, without angle brackets
   * @param application whose mailbox it is
   */
  public static void returns(GreenMail server, String mail, BeanFactory application)
      throws MessagingException {
    var report = new ByteArrayInputStream(RawMail.bounce(mail, "failed"));
    server.setUser(ADDRESS, "suqiu", "secret").deliver(new MimeMessage((Session) null, report));
    var settings = settings(server.getImap().getPort(), ADDRESS, true);
    new MailCollection(
            new ImapFolder(settings),
            application.getBean(Arrival.class),
            application.getBean(MailRows.class),
            application.getBean(FaultRows.class),
            settings,
            application.getBean(Clock.class))
        .run();
  }

  static InmailSettings settings(int port, String address, boolean tagged) {
    return new InmailSettings(
        "127.0.0.1",
        port,
        InmailSettings.Protection.NONE,
        "suqiu",
        "secret",
        "INBOX",
        address,
        tagged,
        OFFICE,
        DataSize.ofKilobytes(64),
        "");
  }

  private static InmailSettings off() {
    return new InmailSettings(
        "",
        993,
        InmailSettings.Protection.TLS,
        "",
        "",
        "INBOX",
        "",
        true,
        "",
        DataSize.ofMegabytes(25),
        "");
  }
}
