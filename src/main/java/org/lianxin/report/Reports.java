package org.lianxin.report;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toSet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.attachment.AttachmentSettings;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has reports filled, takes the edited file, freezes it. A supervisor reports on the district, an
 * officer on what the own office answers for (rule handling-report).
 */
@Service
@Transactional
class Reports {

  /** Most characters of a title. */
  static final int TITLE = 100;

  /** Most reports that the list shows. */
  private static final int MOST = 100;

  /**
   * A report as somebody wants it; anything may be missing.
   *
   * @param title what stands over it
   */
  record Wish(ReportPeriod period, Integer year, ReportRecipient recipient, String title) {}

  /** Whether a frozen file is the one that was frozen, and whether its record is whole. */
  enum Proof {
    /** 与定稿一致. */
    SOUND,
    /** 文件变了. */
    FILE_CHANGED,
    /** 存证链断了. */
    RECORD_CHANGED
  }

  private final ReportRows rows;
  private final ReportContent content;
  private final EvidenceVerifier verifier;
  private final AttachmentSettings settings;
  private final Clock clock;

  Reports(
      ReportRows rows,
      ReportContent content,
      EvidenceVerifier verifier,
      AttachmentSettings settings,
      Clock clock) {
    this.rows = rows;
    this.content = content;
    this.verifier = verifier;
    this.settings = settings;
    this.clock = clock;
  }

  static boolean isReporter(Person person) {
    return person.is(Role.SUPERVISOR) || person.is(Role.OFFICER);
  }

  private static Set<String> offices(Person person) {
    return person.posts().stream()
        .filter(post -> post.role() == Role.OFFICER)
        .map(Post::body)
        .collect(toSet());
  }

  /**
   * Fills a report with what the board shows this person now.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link Wish}
   */
  String make(Wish wish, Person by) {
    var today = LocalDate.now(clock);
    Rule.check(ReportRules.MAKE, new ReportRules.Asked(wish, isReporter(by), today));
    var office =
        by.is(Role.SUPERVISOR) ? null : offices(by).stream().sorted().findFirst().orElseThrow();
    var from = wish.period().from(wish.year());
    var to = wish.period().to(wish.year());
    var stem =
        "BG-%d-%s-%s-"
            .formatted(wish.year(), wish.period().code(), office == null ? "ALL" : office);
    var made =
        new HandlingReport(
            stem + (rows.count(stem) + 1),
            wish.period(),
            wish.year(),
            from,
            to,
            office,
            wish.recipient(),
            wish.title(),
            ReportState.DRAFT,
            by.login(),
            LocalDateTime.now(clock).truncatedTo(MILLIS),
            null,
            null,
            null,
            null,
            null,
            null);
    try {
      rows.add(made, content.of(made, by));
    } catch (DuplicateKeyException met) { // somebody has one filled at this moment
      throw Refusal.of("", "report.met");
    }
    return made.no();
  }

  /**
   * Takes the edited file, in the place of one before.
   *
   * @throws Refusal when it is no DOCX, is too large, or the report is frozen
   */
  void upload(String no, Optional<Upload> file, byte[] bytes, Person by) {
    var report = open(no, by);
    Rule.check(
        ReportRules.UPLOAD,
        new ReportRules.Handed(
            file, file.filter(AttachmentType.DOCX::isTypeOf).isPresent(), settings.largest()));
    rows.upload(report.no(), bytes, by.login());
  }

  /**
   * Freezes the edited file: its hash stands in the record, and nothing of it changes any more.
   *
   * @throws Refusal when nobody has uploaded one, or it is frozen
   */
  void freeze(String no, Person by) {
    var report = open(no, by);
    var file = rows.file(report.no());
    if (file.isEmpty()) {
      throw Refusal.of("", "report.file-missing");
    }
    rows.freeze(no, sha256(file.get()), by.login());
  }

  private HandlingReport open(String no, Person by) {
    var report = rows.hold(no).orElseThrow();
    if (!mayRead(report, by)) {
      throw Refusal.of("", "report.not-yours");
    }
    if (report.isFrozen()) {
      throw Refusal.of("", "report.frozen");
    }
    return report;
  }

  @Transactional(readOnly = true)
  List<HandlingReport> list(Person reader) {
    return rows.list(reader.is(Role.SUPERVISOR) ? null : offices(reader), MOST);
  }

  /** One, if the person may read it. */
  @Transactional(readOnly = true)
  Optional<HandlingReport> find(String no, Person reader) {
    return rows.find(no).filter(report -> mayRead(report, reader));
  }

  private static boolean mayRead(HandlingReport report, Person reader) {
    return reader.is(Role.SUPERVISOR)
        || report.office() != null && offices(reader).contains(report.office());
  }

  /** Holds the file that is kept against the hash on record, and the record against its chain. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Proof verify(HandlingReport report) {
    var same =
        rows.file(report.no()).map(Reports::sha256).filter(report.sha256()::equals).isPresent();
    if (!same) {
      return Proof.FILE_CHANGED;
    }
    return verifier.verify(Owner.REPORT, report.no()).faults().isEmpty()
        ? Proof.SOUND
        : Proof.RECORD_CHANGED;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
