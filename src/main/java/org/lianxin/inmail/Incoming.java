package org.lianxin.inmail;

import static java.util.stream.Collectors.toSet;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待分来信: mail that no rule knows. What names a case is its office's; all other is that of the one
 * office that the settings name, for nothing in a mail says reliably which area it is about. Nobody
 * sees what names a case that he may not read.
 */
@Service
@Transactional
class Incoming {

  /** Most characters of why a mail belongs nowhere. */
  static final int WHY = 200;

  /** Most characters of a case's number as typed. */
  static final int NUMBER = 20;

  private static final Set<Role> ROLES = Set.of(Role.OFFICER, Role.LIAISON_OFFICER);

  private final MailRows rows;
  private final CaseLetters letters;
  private final Demands demands;
  private final CaseAccess access;
  private final Attachments attachments;
  private final Drafts drafts;
  private final Clock clock;

  Incoming(
      MailRows rows,
      CaseLetters letters,
      Demands demands,
      CaseAccess access,
      Attachments attachments,
      Drafts drafts,
      Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.demands = demands;
    this.access = access;
    this.attachments = attachments;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * A page of mails.
   *
   * @param mails those that the reader may see, the newest first
   * @param hasMore whether there are older ones
   */
  record Page(List<KeptMail> mails, boolean hasMore) {}

  /** A page of the mails of the reader's offices. */
  @Transactional(readOnly = true)
  Page of(Person reader, MailState state, int skipped, int most) {
    var offices = offices(reader);
    var found =
        offices.isEmpty() ? List.<KeptMail>of() : rows.of(offices, state, skipped, most + 1);
    return new Page(
        found.stream().limit(most).filter(mail -> isOpenTo(mail, reader)).toList(),
        found.size() > most);
  }

  /** The mail, if it is the reader's to look after. */
  @Transactional(readOnly = true)
  Optional<KeptMail> find(long id, Person reader) {
    return rows.find(id)
        .filter(mail -> offices(reader).contains(mail.office()))
        .filter(mail -> isOpenTo(mail, reader));
  }

  private boolean isOpenTo(KeptMail mail, Person reader) {
    return mail.meantCase() == null || access.mayRead(mail.meantCase(), reader);
  }

  private static Set<String> offices(Person reader) {
    return reader.posts().stream()
        .filter(post -> ROLES.contains(post.role()))
        .map(post -> post.body())
        .collect(toSet());
  }

  /** What it says; empty when it is settled, was too large or can't be understood. */
  @Transactional(readOnly = true)
  Optional<IncomingMail> content(KeptMail mail) {
    var raw = rows.raw(mail);
    if (raw.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(MailReader.read(raw));
    } catch (MessagingException | IOException | RuntimeException e) {
      return Optional.empty(); // as when it came
    }
  }

  /** Whether this file of it may be attached to a case, and so be looked at. */
  boolean mayBeAttached(Upload file) {
    return attachments.faults(List.of(file)).isEmpty();
  }

  /**
   * Puts the mail into a case.
   *
   * @param typed the case's number
   * @param showsVoter whether it tells who the voter is
   * @throws Refusal when there is no such case that the person may read, it is over, or the mail is
   *     settled or has nothing that could be put there
   */
  void link(KeptMail mail, String typed, boolean showsVoter, Person by) {
    var caseNo = typed.strip().toUpperCase(Locale.ROOT);
    var content = contentOf(mail);
    if (caseNo.isEmpty()) {
      throw Refusal.of("caseNo", "inmail.link.number-missing");
    }
    if (demands.find(caseNo).isEmpty() || !access.mayRead(caseNo, by)) {
      throw Refusal.of("caseNo", "inmail.link.no-case");
    }
    if (!letters.areOpen(caseNo)) {
      throw Refusal.of("caseNo", "inmail.link.over", caseNo);
    }
    settle(mail, MailState.LANDED, caseNo, null, by);
    letters.land(caseNo, mail.key(), content, by, false, showsVoter);
    rows.deletePieces(mail.id());
  }

  /**
   * Begins a registration with what the mail says. The mail waits until it is put into the case
   * that comes of it.
   *
   * @throws Refusal when the person has begun another registration
   */
  void begin(KeptMail mail, Person by) {
    var content = contentOf(mail);
    if (drafts.find(by.login(), Drafts.REGISTRATION).isPresent()) {
      throw Refusal.of("", "inmail.register.begun");
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("channel", Channel.EMAIL.name());
    answers.put("receivedOn", mail.takenAt().toLocalDate().toString());
    answers.put("subject", content.subject());
    answers.put("words", Quotes.cut(content.text()).words());
    drafts.save(by.login(), Drafts.REGISTRATION, 0, answers);
  }

  /**
   * Says that the mail belongs nowhere.
   *
   * @throws Refusal on {@code why} when it is missing or too long; on the whole when it is settled
   */
  void setAside(KeptMail mail, String typed, Person by) {
    var why = typed.strip();
    if (why.isEmpty()) {
      throw Refusal.of("why", "inmail.aside.why-missing");
    }
    if (why.length() > WHY || !Legible.is(why)) {
      throw Refusal.of("why", "inmail.aside.why-too-long", String.valueOf(WHY));
    }
    settle(mail, MailState.ASIDE, null, why, by);
  }

  private IncomingMail contentOf(KeptMail mail) {
    return content(mail).orElseThrow(() -> Refusal.of("", "inmail.nothing-left"));
  }

  private void settle(KeptMail mail, MailState state, String landedIn, String why, Person by) {
    if (!rows.settle(mail.id(), state, landedIn, by.login(), why, LocalDateTime.now(clock))) {
      throw Refusal.of("", "inmail.settled");
    }
  }
}
