package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 附件: the files of a case. Whoever may read the case may read them and add to them until it is
 * over; but one that shows who the voter is (a petition with a name, a card, a photo of a home) is
 * read only by who hands it in and by those to whom {@link Voters} shows the voter in plain. Who
 * hands a file in says which it is. On an accusation or a confidential case those who know the
 * voter have to say of a file that it does not show him.
 *
 * <p>Names are sealed with the contents and stand in no timeline, for they are often a voter's.
 */
@Service
@Transactional
public class Attachments {

  /** The field of a form that its faults belong to. */
  public static final String FIELD = "file";

  /** Most characters of a reason. */
  public static final int REASON = 200;

  private final AttachmentRows rows;
  private final AttachmentRules rules;
  private final AttachmentSettings settings;
  private final Demands demands;
  private final CaseAccess access;
  private final Voters voters;
  private final CaseTimeline timeline;
  private final TransactionTemplate writing;
  private final Clock clock;

  Attachments(
      AttachmentRows rows,
      AttachmentRules rules,
      AttachmentSettings settings,
      Demands demands,
      CaseAccess access,
      Voters voters,
      CaseTimeline timeline,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.settings = settings;
    this.demands = demands;
    this.access = access;
    this.voters = voters;
    this.timeline = timeline;
    this.writing = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * What a reader sees of a case's files.
   *
   * @param shown the files, oldest first
   * @param hidden how many more show who the voter is, which is not this reader's to know
   */
  public record Files(List<Attachment> shown, int hidden) {}

  /** The files of a case that the reader may read. */
  @Transactional(readOnly = true)
  public Files of(String caseNo, Person reader) {
    var all = access.mayRead(caseNo, reader) ? rows.of(caseNo) : List.<Attachment>of();
    var mayKnow = !all.isEmpty() && voters.areKnownTo(caseNo, reader.login());
    var shown = all.stream().filter(file -> mayKnow || isOpenTo(reader, file)).toList();
    return new Files(shown, all.size() - shown.size());
  }

  private static boolean isOpenTo(Person reader, Attachment file) {
    return !file.showsVoter() || file.addedBy().equals(reader.login());
  }

  /** The files of a case that this person has handed in and that were not withdrawn. */
  @Transactional(readOnly = true)
  public List<Attachment> addedBy(String caseNo, String login) {
    return rows.of(caseNo).stream()
        .filter(file -> file.addedBy().equals(login) && !file.isWithdrawn())
        .toList();
  }

  /** A file that the reader may read now; empty too when it was withdrawn. */
  @Transactional(readOnly = true)
  public Optional<Attachment> find(String caseNo, long id, Person reader) {
    return of(caseNo, reader).shown().stream()
        .filter(file -> file.id() == id && !file.isWithdrawn())
        .findFirst();
  }

  /**
   * Writes the content of a file that {@link #find} gave; outside a transaction, so that a slow
   * reader holds no connection.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void write(String caseNo, Attachment file, OutputStream out) throws IOException {
    rows.write(caseNo, file, out);
  }

  /** The limits, to tell them before somebody chooses a file. */
  public AttachmentSettings limits() {
    return settings;
  }

  /** Whether the person may add files now. */
  @Transactional(readOnly = true)
  public boolean areOpenTo(String caseNo, Person person) {
    return access.mayRead(caseNo, person) && !demands.get(caseNo).status().isOver();
  }

  /** Whether a file of this person counts as showing the voter unless he says otherwise. */
  @Transactional(readOnly = true)
  public boolean showVoterUnlessSaid(String caseNo, Person person) {
    var demand = demands.get(caseNo);
    return (demand.isAccusation() || demand.isConfidential())
        && voters.areKnownTo(caseNo, person.login());
  }

  /** Why these files cannot come with a new case, at {@link #FIELD}; empty when they can. */
  public List<Reason> faults(List<Upload> uploads) {
    return rules.faults(uploads, 0, 0);
  }

  /** Why these files cannot be added to this case, at {@link #FIELD}; empty when they can. */
  @Transactional(readOnly = true)
  public List<Reason> faults(String caseNo, List<Upload> uploads) {
    var held = rows.held(caseNo);
    return rules.faults(uploads, held.files(), held.bytes());
  }

  /**
   * Adds files, all or none. Their content goes into the tables piece by piece. A photo is
   * converted before anything is locked.
   *
   * @param showsVoter whether they tell who the voter is
   * @throws Refusal at {@link #FIELD} when one may not be attached; on the whole when the person
   *     may not read the case, or it is over
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void add(String caseNo, Person by, List<Upload> uploads, boolean showsVoter) {
    requireOpen(caseNo, by);
    add(caseNo, by.login(), uploads, showsVoter);
  }

  /** Adds what the voter himself hands in, whom nobody asks for a right; else as {@link #add}. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void addOfVoter(String caseNo, List<Upload> uploads, boolean showsVoter) {
    add(caseNo, CaseTimeline.SYSTEM, uploads, showsVoter);
  }

  private void add(String caseNo, String by, List<Upload> uploads, boolean showsVoter) {
    var kept = rules.kept(uploads, rows.held(caseNo));
    writing.executeWithoutResult(
        begun -> {
          demands.lock(caseNo); // whoever else adds to this case waits
          rules.requireRoom(kept, rows.held(caseNo));
          kept.forEach(file -> keep(caseNo, by, file, showsVoter));
        });
  }

  private void keep(String caseNo, String by, Upload upload, boolean showsVoter) {
    rows.keep(caseNo, upload, showsVoter, by, LocalDateTime.now(clock));
    timeline.record(
        caseNo,
        by,
        "attachment.timeline.attached",
        AttachmentType.claimedBy(upload.name()).orElseThrow().name(),
        Attachment.readable(upload.size()));
  }

  /**
   * Whether the person may withdraw this file: who added it, or an officer of the case's office.
   */
  @Transactional(readOnly = true)
  public boolean mayWithdraw(String caseNo, Attachment file, Person person) {
    return !file.isWithdrawn()
        && areOpenTo(caseNo, person)
        && (file.addedBy().equals(person.login())
            || person.posts().contains(new Post(demands.get(caseNo).office(), Role.OFFICER)));
  }

  /**
   * Deletes the content of a file; that there was one stays, with who withdrew it and why.
   *
   * @param reason why, up to {@value #REASON} characters, for the timeline
   * @throws Refusal on {@code reason} when it is missing or too long; on the whole when the person
   *     may not
   */
  public void withdraw(String caseNo, Attachment file, Person by, String reason) {
    requireOpen(caseNo, by);
    if (!mayWithdraw(caseNo, file, by)) {
      throw Refusal.of("", "attachment.not-yours");
    }
    var words = reason == null ? "" : reason.strip();
    if (words.isEmpty()) {
      throw Refusal.of("reason", "attachment.reason-missing");
    }
    if (words.length() > REASON) {
      throw Refusal.of("reason", "attachment.reason-too-long", String.valueOf(REASON));
    }
    rows.withdraw(file.id(), by.login(), LocalDateTime.now(clock));
    timeline.record(caseNo, by.login(), "attachment.timeline.withdrawn", file.type().name(), words);
  }

  private void requireOpen(String caseNo, Person person) {
    if (!areOpenTo(caseNo, person)) {
      throw Refusal.of("", "attachment.closed");
    }
  }
}
