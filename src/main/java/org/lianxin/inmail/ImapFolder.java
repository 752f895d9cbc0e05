package org.lianxin.inmail;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.lianxin.inmail.InmailSettings.Protection;
import org.lianxin.shared.OwnAuthority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder on the mail server. What was taken is marked there with a word of ours, so that it is
 * no matter whether somebody has read it in the mailbox; where a server keeps no such words, with
 * its star. Nothing is moved or deleted.
 */
@Component
class ImapFolder {

  private static final Logger LOG = LoggerFactory.getLogger(ImapFolder.class);
  private static final String TAKEN = "LianxinTaken";
  private static final String PATIENCE_MS = "20000";
  private static final String PIECE = String.valueOf(1 << 20);

  /** So many at a time: what comes later is not held up by a mailbox that was full. */
  private static final int MOST = 200;

  private final InmailSettings settings;

  ImapFolder(InmailSettings settings) {
    this.settings = settings;
  }

  /**
   * What is found.
   *
   * @param raw the mail as it came; empty for one that is larger than is read
   * @param id the Message-ID of such a one, or empty
   * @param sender its sender's address, or empty
   * @param subject its subject
   * @param size in bytes
   */
  record Found(Optional<byte[]> raw, String id, String sender, String subject, long size) {}

  /**
   * Hands over what was not taken yet, oldest first, and marks each after it was taken.
   *
   * @throws MessagingException when the server can't be reached or refuses
   */
  void look(Consumer<Found> taker) throws MessagingException {
    var session = Session.getInstance(line());
    try (var store = session.getStore("imap")) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      introduce(store);
      try (var folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        var mark = mark(folder);
        for (var message : untaken(folder, mark)) {
          look(message, mark, taker);
        }
      }
    }
  }

  /**
   * NetEase's servers open no folder for a program that does not say who it is (RFC 2971; their
   * help page on IMAP).
   */
  private static void introduce(jakarta.mail.Store store) throws MessagingException {
    if (store instanceof IMAPStore imap && imap.hasCapability("ID")) {
      imap.id(Map.of("name", "Lianxin", "vendor", "Lianxin"));
    }
  }

  private static Flags mark(Folder folder) {
    var kept = folder.getPermanentFlags();
    return kept.contains(Flags.Flag.USER) || kept.contains(TAKEN)
        ? new Flags(TAKEN)
        : new Flags(Flags.Flag.FLAGGED);
  }

  private static Message[] untaken(Folder folder, Flags mark) throws MessagingException {
    var found =
        Stream.of(folder.search(new FlagTerm(mark, false))).limit(MOST).toArray(Message[]::new);
    var profile = new FetchProfile();
    profile.add(FetchProfile.Item.ENVELOPE);
    profile.add(FetchProfile.Item.SIZE);
    folder.fetch(found, profile);
    return found;
  }

  private void look(Message message, Flags mark, Consumer<Found> taker) throws MessagingException {
    try {
      if (message.getSize() > settings.largest().toBytes()) {
        takeLarge(message, taker);
      } else {
        takeWhole(message, taker);
      }
      message.setFlags(mark, true);
    } catch (MessageRemovedException e) {
      // somebody deleted it meanwhile
    } catch (RuntimeException e) {
      LOG.error("A mail could not be taken; it is tried again, and holds up no other.", e);
    }
  }

  private void takeWhole(Message message, Consumer<Found> taker) throws MessagingException {
    int most = (int) settings.largest().toBytes();
    byte[] raw;
    try (var in = ((IMAPMessage) message).getMimeStream()) {
      raw = in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new MessagingException("a mail could not be read", e);
    }
    if (raw.length > most) {
      takeLarge(message, taker); // the server said otherwise
    } else {
      taker.accept(new Found(Optional.of(raw), "", "", "", raw.length));
    }
  }

  private static void takeLarge(Message message, Consumer<Found> taker) throws MessagingException {
    taker.accept(
        new Found(
            Optional.empty(),
            Objects.requireNonNullElse(((IMAPMessage) message).getMessageID(), ""),
            sender(message),
            HeaderWords.plain(message.getSubject()),
            message.getSize()));
  }

  private static String sender(Message message) throws MessagingException {
    return Stream.ofNullable(message.getFrom())
        .flatMap(Stream::of)
        .map((Address address) -> ((InternetAddress) address).getAddress())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private Properties line() {
    var line = new Properties();
    line.put("mail.imap.ssl.enable", settings.protection() == Protection.TLS);
    line.put("mail.imap.starttls.enable", settings.protection() == Protection.STARTTLS);
    line.put("mail.imap.starttls.required", settings.protection() == Protection.STARTTLS);
    line.put("mail.imap.ssl.checkserveridentity", true);
    if (!settings.authority().isEmpty()) {
      line.put("mail.imap.ssl.socketFactory", OwnAuthority.lines(settings.authority()));
      line.put(
          "mail.imap.socketFactory.fallback", "false"); // or those that the machine knows count
    }
    line.put("mail.imap.connectiontimeout", PATIENCE_MS);
    line.put("mail.imap.timeout", PATIENCE_MS);
    line.put("mail.imap.writetimeout", PATIENCE_MS);
    line.put("mail.imap.peek", true);
    line.put("mail.imap.fetchsize", PIECE);
    line.put("mail.mime.address.strict", "false");
    return line;
  }
}
