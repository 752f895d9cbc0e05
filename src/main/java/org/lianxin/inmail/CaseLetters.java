package org.lianxin.inmail;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 来信: what mails brought into a case. Whoever may read the case may read them; one that shows who
 * the voter is, only who put it there and those to whom {@link Voters} shows him, and that goes on
 * record.
 */
@Service
@Transactional
public class CaseLetters {

  private final LetterRows rows;
  private final Demands demands;
  private final CaseAccess access;
  private final Voters voters;
  private final Attachments attachments;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseLetters(
      LetterRows rows,
      Demands demands,
      CaseAccess access,
      Voters voters,
      Attachments attachments,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.demands = demands;
    this.access = access;
    this.voters = voters;
    this.attachments = attachments;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a reader sees of a case's letters.
   *
   * @param shown the letters, oldest first; of one that shows the voter, no word until it is opened
   * @param hidden how many more show who the voter is, which is not this reader's to know
   */
  public record Shown(List<CaseLetter> shown, int hidden) {}

  /** The letters of a case for this reader. */
  @Transactional(readOnly = true)
  public Shown of(String caseNo, Person reader) {
    var all = access.mayRead(caseNo, reader) ? rows.of(caseNo) : List.<CaseLetter>of();
    var mayKnow =
        all.stream().anyMatch(CaseLetter::showsVoter) && voters.areKnownTo(caseNo, reader.login());
    var shown = all.stream().filter(one -> mayKnow || isOpenTo(one, reader)).toList();
    return new Shown(shown, all.size() - shown.size());
  }

  private static boolean isOpenTo(CaseLetter letter, Person reader) {
    return !letter.showsVoter() || letter.landedBy().equals(reader.login());
  }

  /** A letter with all its words, if the reader may read it. */
  public Optional<CaseLetter> open(String caseNo, long id, Person reader) {
    var found = of(caseNo, reader).shown().stream().filter(one -> one.id() == id).findFirst();
    if (found.filter(CaseLetter::showsVoter).isPresent()) {
      voters.openedByFile(caseNo, reader.login());
    }
    return found;
  }

  /** Whether the case still takes letters. */
  @Transactional(readOnly = true)
  boolean areOpen(String caseNo) {
    return !demands.get(caseNo).status().isOver();
  }

  /**
   * Puts a mail into a case: what it says, and of its files those that may be attached.
   *
   * @param by who puts it there
   * @param isWriter whether it is also who wrote it
   * @param showsVoter whether it tells who the voter is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void land(
      String caseNo,
      String key,
      IncomingMail mail,
      Person by,
      boolean isWriter,
      boolean showsVoter) {
    demands.lock(caseNo);
    var taken = new ArrayList<Upload>();
    var unattached = new ArrayList<String>();
    for (var file : mail.files()) {
      taken.add(file);
      if (!attachments.faults(caseNo, taken).isEmpty()) {
        taken.remove(taken.size() - 1);
        unattached.add(file.name());
      }
    }
    if (!taken.isEmpty()) {
      attachments.add(caseNo, by, taken, showsVoter);
    }
    var parts = Quotes.cut(mail.text());
    rows.add(
        caseNo,
        key,
        new CaseLetter(
            0,
            isWriter ? by.login() : "",
            by.login(),
            LocalDateTime.now(clock),
            showsVoter,
            taken.size(),
            parts.words(),
            parts.quoted(),
            unattached));
    timeline.record(
        caseNo,
        by.login(),
        isWriter ? "inmail.timeline.landed" : "inmail.timeline.linked",
        taken.size(),
        unattached.size());
    events.publishEvent(new MailLanded(caseNo, by.login()));
  }
}
