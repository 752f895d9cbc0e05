package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.inmail.IncomingMail.Bounce;
import org.lianxin.inmail.MailRows.Arrived;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a mail, each once: what it is, what becomes of it and that it came are one transaction. Who
 * takes the same at the same time, another node or this one after it was killed, finds it there.
 *
 * <p>A mail lands in a case by itself when it bears the case's token, or answers a notice that we
 * sent, and its sender is one person whom we know and who may read the case. It changes nothing but
 * that there is a letter: a sender's name is easily forged, and the token alone is what only the
 * readers of our mails have. All else waits for somebody who looks at it.
 */
@Component
class Arrival {

  private final MailRows rows;
  private final CaseLetters letters;
  private final ReplyAddresses addresses;
  private final OurMails ours;
  private final People people;
  private final Demands demands;
  private final CaseAccess access;
  private final Attachments attachments;
  private final InmailSettings settings;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  Arrival(
      MailRows rows,
      CaseLetters letters,
      ReplyAddresses addresses,
      OurMails ours,
      People people,
      Demands demands,
      CaseAccess access,
      Attachments attachments,
      InmailSettings settings,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.addresses = addresses;
    this.ours = ours;
    this.people = people;
    this.demands = demands;
    this.access = access;
    this.attachments = attachments;
    this.settings = settings;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What becomes of a mail, which case it names, and who wrote it where it lands. */
  private record Verdict(MailState state, WaitingReason reason, Demand named, Person writer) {

    static Verdict of(MailState state) {
      return new Verdict(state, null, null, null);
    }

    static Verdict waits(WaitingReason reason, Demand named) {
      return new Verdict(MailState.WAITING, reason, named, null);
    }
  }

  /**
   * Takes a mail.
   *
   * @return what became of it; empty when it was taken before
   */
  Optional<MailState> take(byte[] raw) {
    IncomingMail mail;
    try {
      mail = MailReader.read(raw);
    } catch (MessagingException | IOException | RuntimeException e) {
      return add(
          arrived(sha256(raw), "", "", raw.length, Verdict.waits(WaitingReason.UNREADABLE, null)),
          raw);
    }
    var key = key(mail, raw);
    return once(
        key,
        () -> {
          var verdict = judge(mail);
          land(
              arrived(key, mail.sender(), mail.subject(), raw.length, verdict), mail, raw, verdict);
          return verdict.state();
        });
  }

  /**
   * Takes a mail that is too large to be read: who wrote it and its subject are all that is known.
   *
   * @param id its Message-ID, or empty
   */
  Optional<MailState> takeLarge(String id, String sender, String subject, long size) {
    var key = sha256("%s\n%s\n%s\n%d".formatted(id, sender, subject, size).getBytes(UTF_8));
    return add(
        arrived(key, sender, subject, size, Verdict.waits(WaitingReason.TOO_LARGE, null)),
        new byte[0]);
  }

  private Optional<MailState> add(Arrived mail, byte[] raw) {
    return once(
        mail.key(),
        () -> {
          keep(mail, raw);
          return mail.state();
        });
  }

  private Optional<MailState> once(String key, Supplier<MailState> taking) {
    try {
      return Optional.ofNullable(
          transaction.execute(status -> rows.isKnown(key) ? null : taking.get()));
    } catch (DuplicateKeyException e) {
      if (rows.isKnown(key)) {
        return Optional.empty(); // another node was a moment earlier
      }
      throw e;
    }
  }

  private void land(Arrived arrived, IncomingMail mail, byte[] raw, Verdict verdict) {
    switch (verdict.state()) {
      case LANDED -> {
        rows.add(arrived, LocalDateTime.now(clock));
        var caseNo = verdict.named().caseNo();
        letters.land(
            caseNo,
            arrived.key(),
            mail,
            verdict.writer(),
            true,
            attachments.showVoterUnlessSaid(caseNo, verdict.writer()));
      }
      case BOUNCED -> rows.add(arrived, LocalDateTime.now(clock));
      default -> keep(arrived, raw);
    }
  }

  private void keep(Arrived mail, byte[] raw) {
    var id = rows.add(mail, LocalDateTime.now(clock));
    rows.keep(id, mail.key(), raw);
    if (mail.state() == MailState.WAITING) {
      events.publishEvent(
          new MailWaits(
              KeptMail.number(id),
              Set.of(
                  Post.group(mail.office(), Role.OFFICER),
                  Post.group(mail.office(), Role.LIAISON_OFFICER))));
    }
  }

  private Arrived arrived(String key, String sender, String subject, long size, Verdict verdict) {
    var named = Optional.ofNullable(verdict.named());
    return new Arrived(
        key,
        verdict.state(),
        verdict.reason(),
        named.map(Demand::office).orElse(settings.office()),
        named.map(Demand::caseNo).orElse(null),
        verdict.state() == MailState.LANDED ? verdict.named().caseNo() : null,
        sender,
        subject,
        size);
  }

  // What it is

  private Verdict judge(IncomingMail mail) {
    if (mail.bounce().isPresent()) {
      return judge(mail.bounce().get());
    }
    if (mail.isAutomatic()) {
      return Verdict.of(MailState.AUTOMATIC);
    }
    var tagged =
        mail.recipients().stream()
            .flatMap(address -> addresses.caseOfAddress(address).stream())
            .distinct()
            .toList();
    if (tagged.isEmpty() && mail.recipients().stream().anyMatch(ReplyAddresses::isTagged)) {
      return Verdict.waits(WaitingReason.WRONG_TOKEN, null);
    }
    var named = tagged.isEmpty() ? answered(mail) : tagged;
    if (named.size() != 1) {
      return Verdict.waits(WaitingReason.NO_CASE, null);
    }
    return demands
        .find(named.get(0))
        .map(demand -> judge(mail.sender(), demand))
        .orElseGet(() -> Verdict.waits(WaitingReason.NO_CASE, null));
  }

  private Verdict judge(Bounce bounce) {
    if (!bounce.isFailed()) {
      return Verdict.of(MailState.AUTOMATIC); // late, or delivered
    }
    return !bounce.id().isEmpty() && ours.cameBack(local(bounce.id()), bounce.reason())
        ? Verdict.of(MailState.BOUNCED)
        : Verdict.waits(WaitingReason.UNKNOWN_BOUNCE, null);
  }

  /** The case of the newest of our mails that it answers. */
  private List<String> answered(IncomingMail mail) {
    return mail.answers().stream()
        .map(Arrival::local)
        .flatMap(id -> addresses.caseOf(id).or(() -> ours.caseOf(id)).stream())
        .limit(1)
        .toList();
  }

  private Verdict judge(String sender, Demand demand) {
    var known =
        (sender.isEmpty() ? Set.<String>of() : ours.readersAt(sender))
            .stream().flatMap(login -> people.find(login).stream()).filter(Person::active).toList();
    var readers = known.stream().filter(person -> access.mayRead(demand.caseNo(), person)).toList();
    if (known.isEmpty() || readers.size() > 1) {
      return Verdict.waits(WaitingReason.UNKNOWN_SENDER, demand);
    }
    if (readers.isEmpty()) {
      return Verdict.waits(WaitingReason.NOT_A_READER, demand);
    }
    return letters.areOpen(demand.caseNo())
        ? new Verdict(MailState.LANDED, null, demand, readers.get(0))
        : Verdict.waits(WaitingReason.CASE_OVER, demand);
  }

  private static String local(String id) {
    var at = id.lastIndexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  /**
   * By what the same mail is known again: a server may deliver it twice, with other lines of its
   * own at the beginning. An id alone says nothing, for whoever knows it could write it too.
   */
  private static String key(IncomingMail mail, byte[] raw) {
    var hash = sha256();
    hash.update("%s\n%s\n%s\n".formatted(mail.id(), mail.sender(), mail.subject()).getBytes(UTF_8));
    int body = body(raw);
    hash.update(raw, body, raw.length - body);
    return HexFormat.of().formatHex(hash.digest());
  }

  /** Where the headers end, with a line that is empty. */
  private static int body(byte[] raw) {
    for (int i = 1; i < raw.length; i++) {
      if (raw[i] == '\n' && (raw[i - 1] == '\n' || i > 2 && raw[i - 2] == '\n')) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
