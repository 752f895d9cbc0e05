package org.lianxin.closedloop;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.closedloop.PaperSignature.Verdict;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.People;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸质签字 (rule signed-on-paper): a principal who never signs in signs and stamps the printed reply,
 * which bears the code of its content. Somebody of the unit records it with the scan; an officer of
 * the congress's office reads the code off the scan, and enters it. Only the right code, typed from
 * the paper, lets the signature count.
 */
@Service
@Transactional
class PaperSigning {

  private final PaperSignatureRows rows;
  private final Signatures signatures;
  private final ReplyIssue issue;
  private final Reviews reviews;
  private final Independence independence;
  private final Orders orders;
  private final Replies replies;
  private final Attachments attachments;
  private final People people;
  private final TrueDays days;
  private final CaseTimeline timeline;

  PaperSigning(
      PaperSignatureRows rows,
      Signatures signatures,
      ReplyIssue issue,
      Reviews reviews,
      Independence independence,
      Orders orders,
      Replies replies,
      Attachments attachments,
      People people,
      TrueDays days,
      CaseTimeline timeline) {
    this.rows = rows;
    this.signatures = signatures;
    this.issue = issue;
    this.reviews = reviews;
    this.independence = independence;
    this.orders = orders;
    this.replies = replies;
    this.attachments = attachments;
    this.people = people;
    this.days = days;
    this.timeline = timeline;
  }

  /** What was recorded last in this round and waits for its check, or was checked. */
  @Transactional(readOnly = true)
  Optional<PaperSignature> latest(String caseNo) {
    return rows.latest(caseNo, orders.current(caseNo).round(), Half.UNIT);
  }

  /** Why the last paper was found unsound, if it was. */
  @Transactional(readOnly = true)
  Optional<String> unsound(String caseNo) {
    return latest(caseNo).flatMap(PaperSignature::objection);
  }

  /** The files that this person has added to the case, of which one may be the scan. */
  @Transactional(readOnly = true)
  List<Attachment> scans(String caseNo, String by) {
    return attachments.addedBy(caseNo, by);
  }

  /** The name of the scan that waits for its check, as this person may read it. */
  @Transactional(readOnly = true)
  Optional<String> scan(String caseNo, String reader) {
    return latest(caseNo)
        .flatMap(
            recorded ->
                people
                    .find(reader)
                    .flatMap(person -> attachments.find(caseNo, recorded.scan(), person)))
        .map(Attachment::name);
  }

  /**
   * Records that the reply was signed by hand.
   *
   * @param signer the login of the principal whose hand it is
   * @param signedOn the day on the paper
   * @param scan the id of the attachment that shows it, added by the same person
   * @throws Refusal at {@code signer}, {@code signedOn} or {@code scan} when that cannot be
   */
  void record(String caseNo, String signer, LocalDate signedOn, String scan, String by) {
    var order = orders.current(caseNo);
    if (signer == null) {
      throw Refusal.of("signer", "closedloop.paper.signer-missing");
    }
    issue.requireSigner(caseNo, "signer", signer);
    if (signedOn == null) {
      throw Refusal.of("signedOn", "closedloop.paper.day-missing");
    }
    var reply = replies.current(caseNo);
    var reviewedOn =
        reviews.find(reply, ReviewHalf.OFFICE).map(Review::reviewedOn).orElse(LocalDate.MIN);
    days.check("signedOn", signedOn, reviewedOn, "closedloop.day.review");
    var file =
        scans(caseNo, by).stream()
            .filter(added -> String.valueOf(added.id()).equals(scan))
            .findFirst()
            .orElseThrow(() -> Refusal.of("scan", "closedloop.paper.scan-missing"));
    rows.add(
        caseNo,
        new PaperSignature(
            Half.UNIT,
            order.round(),
            latest(caseNo).map(PaperSignature::attempt).orElse(0) + 1,
            signer,
            signedOn,
            ReplyContent.hash(reply),
            file.id(),
            file.sha256(),
            by,
            Optional.empty(),
            Optional.empty(),
            null));
    timeline.record(caseNo, by, "closedloop.timeline.paper-recorded", signedOn.toString());
  }

  /**
   * The scan shows the right paper: the reply is signed.
   *
   * @param code as read off the scan
   * @throws Refusal at {@code code} when it is not the content's; on the whole when the person may
   *     not check it
   */
  void confirm(String caseNo, String code, String by, String proof) {
    var recorded = waiting(caseNo, by);
    if (!plain(code).equals(ReplyContent.code(recorded.contentHash()))) {
      throw Refusal.of("code", "closedloop.paper.code-differs");
    }
    rows.check(caseNo, recorded, Verdict.SOUND, null, by);
    signatures.sealPaper(caseNo, recorded, by, proof);
    issue.issued(caseNo);
    timeline.record(caseNo, by, "closedloop.timeline.paper-sound", recorded.signedOn().toString());
  }

  /** The scan does not: the reply waits for its signature again. */
  void refuse(String caseNo, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "closedloop.paper.reason-missing");
    }
    rows.check(caseNo, waiting(caseNo, by), Verdict.UNSOUND, reason, by);
    timeline.record(caseNo, by, "closedloop.timeline.paper-unsound", reason);
  }

  private PaperSignature waiting(String caseNo, String by) {
    var recorded = latest(caseNo).filter(paper -> paper.verdict().isEmpty()).orElseThrow();
    if (by.equals(recorded.recordedBy()) || by.equals(recorded.signer())) {
      throw Refusal.of("", "closedloop.paper.same-person");
    }
    independence.check(caseNo, by, "closedloop.paper.own-house");
    return recorded;
  }

  /** As people type it: in whatever case, with spaces between groups. */
  private static String plain(String code) {
    return code == null ? "" : code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
