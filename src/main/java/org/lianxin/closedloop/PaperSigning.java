package org.lianxin.closedloop;

import java.time.LocalDate;
import org.lianxin.closedloop.PaperSignatures.Recorded;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.TrueDays;
import org.lianxin.handling.Replies;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸质签发: a principal who never signs in signs and stamps the printed reply. Somebody of the unit
 * records it, an officer of the congress's office checks it (rule signed-on-paper).
 */
@Service
@Transactional
class PaperSigning extends PaperHalf {

  private final ReplyIssue issue;
  private final Reviews reviews;
  private final Replies replies;
  private final TrueDays days;
  private final CaseTimeline timeline;

  PaperSigning(
      PaperSignatures papers,
      ReplyIssue issue,
      Reviews reviews,
      Replies replies,
      TrueDays days,
      CaseTimeline timeline) {
    super(papers, Half.UNIT);
    this.issue = issue;
    this.reviews = reviews;
    this.replies = replies;
    this.days = days;
    this.timeline = timeline;
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
    papers.record(
        caseNo, Half.UNIT, new Recorded(signer, signedOn, scan), ReplyContent.hash(reply), by);
    timeline.record(caseNo, by, "closedloop.timeline.paper-recorded", signedOn.toString());
  }

  @Override
  public void confirm(String caseNo, String code, String by, String proof) {
    var printed = ReplyContent.hash(replies.current(caseNo));
    var recorded = papers.confirm(caseNo, Half.UNIT, printed, code, by, proof);
    issue.issued(caseNo);
    timeline.record(caseNo, by, "closedloop.timeline.paper-sound", recorded.signedOn().toString());
  }

  @Override
  public void refuse(String caseNo, String reason, String by) {
    papers.refuse(caseNo, Half.UNIT, reason, by);
    timeline.record(caseNo, by, "closedloop.timeline.paper-unsound", reason);
  }
}
