package org.lianxin.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.closedloop.PaperHalf;
import org.lianxin.closedloop.PaperSignatures;
import org.lianxin.closedloop.PaperSignatures.Recorded;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.TrueDays;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸质意见: a deputy who never signs in fills in and signs the printed 代表意见反馈表. A liaison officer
 * records what it says, an officer of the congress's office checks it (rule signed-on-paper).
 */
@Service
@Transactional
class PaperOpinions extends PaperHalf {

  private final PaperOpinionTable table;
  private final Opinions opinions;
  private final FeedbackCases cases;
  private final CaseDeputies deputies;
  private final TrueDays days;
  private final CaseTimeline timeline;
  private final Clock clock;

  PaperOpinions(
      PaperOpinionTable table,
      PaperSignatures papers,
      Opinions opinions,
      FeedbackCases cases,
      CaseDeputies deputies,
      TrueDays days,
      CaseTimeline timeline,
      Clock clock) {
    super(papers, Half.DEPUTY);
    this.table = table;
    this.opinions = opinions;
    this.cases = cases;
    this.deputies = deputies;
    this.days = days;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** What the paper says, as it was recorded last. */
  @Transactional(readOnly = true)
  Opinion opinion(String caseNo) {
    return table
        .findFirstByCaseNoAndRoundNoOrderByIdDesc(caseNo, cases.reply(caseNo).round())
        .orElseThrow()
        .opinion();
  }

  /**
   * Records what the deputy wrote and signed by hand.
   *
   * @param signedOn the day on the paper
   * @param scan the id of the attachment that shows it, added by the same person
   * @throws Refusal at {@code reasons}, {@code signedOn} or {@code scan} when that cannot be
   */
  void record(String caseNo, Opinion opinion, LocalDate signedOn, String scan, String by) {
    Opinions.requireReasons(opinion);
    if (signedOn == null) {
      throw Refusal.of("signedOn", "closedloop.paper.day-missing");
    }
    days.check("signedOn", signedOn, cases.repliedOn(caseNo), "demand.day.reply");
    var reply = cases.reply(caseNo);
    var signer = deputies.lead(caseNo);
    papers.record(
        caseNo,
        Half.DEPUTY,
        new Recorded(signer, signedOn, scan),
        CanonicalText.sha256(opinion.over(reply)),
        by);
    table.save(
        new PaperOpinionEntity(caseNo, reply.round(), opinion, by, LocalDateTime.now(clock)));
    timeline.record(caseNo, by, "feedback.timeline.paper-recorded", signedOn.toString());
  }

  /** The scan shows the right form, and on it what was recorded: the opinion is signed. */
  @Override
  public void confirm(String caseNo, String code, String by, String proof) {
    var reply = cases.reply(caseNo);
    var signer = deputies.lead(caseNo);
    var printed = OpinionFormContent.hash(caseNo, signer, reply);
    var recorded = papers.confirm(caseNo, Half.DEPUTY, printed, code, by, proof);
    var opinion = opinion(caseNo);
    timeline.record(
        caseNo,
        by,
        "feedback.timeline.paper-sound",
        recorded.signedOn().toString(),
        opinion.attitude(),
        opinion.outcomeRating());
    opinions.keep(caseNo, opinion, recorded.signer());
  }

  @Override
  public void refuse(String caseNo, String reason, String by) {
    papers.refuse(caseNo, Half.DEPUTY, reason, by);
    timeline.record(caseNo, by, "feedback.timeline.paper-unsound", reason);
  }
}
