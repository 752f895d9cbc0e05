package org.lianxin.petition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转送: the organ that gets a petition and is not competent objects with reasons within five working
 * days of receiving it; when the section agrees, it takes the petition back (信访工作条例 art. 23).
 */
@Service
@Transactional
public class PetitionReferrals {

  /**
   * What the organ answered.
   *
   * @param receivedOn the day it received the petition, or null when nobody knows
   * @param reply what it said
   * @param objectedOn the day it objected, or null
   * @param objection its reasons, or null
   * @param verdict what the section found on checking them, or null
   */
  record Answer(
      @NotNull LocalDate receivedOn,
      @NotNull ReferralReply reply,
      LocalDate objectedOn,
      @Size(max = 2000) @Substantial String objection,
      @Size(max = 1000) @Substantial String verdict) {

    private static final Answer NONE = new Answer(null, ReferralReply.SILENT, null, null, null);
  }

  private final Petitions petitions;
  private final RightsPeriod period;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final PetitionReferralTable referrals;
  private final Clock clock;

  PetitionReferrals(
      Petitions petitions,
      RightsPeriod period,
      Deadlines deadlines,
      CaseTimeline timeline,
      PetitionReferralTable referrals,
      Clock clock) {
    this.petitions = petitions;
    this.period = period;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.referrals = referrals;
    this.clock = clock;
  }

  /**
   * Passes the petition on; the time to object runs.
   *
   * @throws Refusal when that very organ has objected and the section agreed
   */
  void refer(String caseNo, String place, String reason, String by) {
    if (referrals.findByCaseNoOrderById(caseNo).stream()
        .filter(earlier -> earlier.reply() == ReferralReply.OBJECTION_UPHELD)
        .anyMatch(earlier -> earlier.passedOnTo().equals(place))) {
      throw Refusal.of("passedOnTo", "petition.referral.objected-before", place);
    }
    referrals.save(new PetitionReferralEntity(caseNo, place, reason, by, LocalDateTime.now(clock)));
    deadlines.begin(
        caseNo, LimitKind.PETITION_OBJECTION, petitions.officers(petitions.get(caseNo)));
  }

  /**
   * Records that the petitioner was told where the petition went.
   *
   * @return until when an objection can be registered
   */
  Instant tell(String caseNo, Telling telling, String by) {
    petitions.tellAcceptance(caseNo, telling, by);
    latest(caseNo).tell(telling, by);
    return objectionUntil(caseNo);
  }

  /** Until when an objection can be registered. */
  @Transactional(readOnly = true)
  public Instant objectionUntil(String caseNo) {
    return period.registerUntil(caseNo, LimitKind.PETITION_OBJECTION);
  }

  /**
   * Records what the organ answered. An objection that is upheld brings the petition back to the
   * section, with a new limit to decide whose it is (policy default: the rules give none).
   *
   * @return whether the petition comes back
   * @throws Refusal when a day is impossible, or an objection comes without day, reasons or
   *     verdict, or too late
   */
  boolean settle(String caseNo, Answer answer, String by) {
    petitions.refuseInvolved(caseNo, by);
    var referral = latest(caseNo);
    petitions.refuseAhead("receivedOn", answer.receivedOn());
    petitions.refuseBefore("receivedOn", answer.receivedOn(), referral.passedOn());
    if (answer.reply().isObjection()) {
      check(caseNo, answer);
    }
    referral.settle(answer, by, LocalDateTime.now(clock));
    deadlines.meet(caseNo, LimitKind.PETITION_OBJECTION);
    timeline.record(
        caseNo,
        by,
        switch (answer.reply()) {
          case OBJECTION_UPHELD -> "petition.timeline.referral-taken-back";
          case OBJECTION_REFUSED -> "petition.timeline.referral-objection-refused";
          case TAKEN, SILENT -> "petition.timeline.referral-taken";
        },
        referral.passedOnTo());
    if (answer.reply() != ReferralReply.OBJECTION_UPHELD) {
      return false;
    }
    deadlines.begin(
        caseNo, LimitKind.PETITION_ACCEPTANCE, petitions.officers(petitions.get(caseNo)));
    return true;
  }

  private void check(String caseNo, Answer answer) {
    var missing = new ArrayList<Reason>();
    if (answer.objectedOn() == null) {
      missing.add(Reason.of("objectedOn", "petition.referral.day-missing"));
    }
    if (answer.objection() == null) {
      missing.add(Reason.of("objection", "petition.referral.objection-missing"));
    }
    if (answer.verdict() == null) {
      missing.add(Reason.of("verdict", "petition.referral.verdict-missing"));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    petitions.refuseAhead("objectedOn", answer.objectedOn());
    petitions.refuseBefore("objectedOn", answer.objectedOn(), answer.receivedOn());
    period.refuseLate(
        "objectedOn",
        answer.objectedOn(),
        period.last(caseNo, answer.receivedOn(), LimitKind.PETITION_OBJECTION),
        LimitKind.PETITION_OBJECTION);
  }

  /** The time has passed and nobody objected. */
  public void endPeriod(String caseNo) {
    var referral = latest(caseNo);
    referral.settle(Answer.NONE, CaseTimeline.SYSTEM, LocalDateTime.now(clock));
    deadlines.meet(caseNo, LimitKind.PETITION_OBJECTION);
    timeline.record(
        caseNo,
        CaseTimeline.SYSTEM,
        "petition.timeline.referral-unanswered",
        referral.passedOnTo());
  }

  /** Where the petition was passed on, the first first. */
  @Transactional(readOnly = true)
  List<PetitionReferralEntity> of(String caseNo) {
    return referrals.findByCaseNoOrderById(caseNo);
  }

  /** Where the petition was passed on last. */
  PetitionReferralEntity latest(String caseNo) {
    return of(caseNo).stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("Passed on to nobody: " + caseNo));
  }
}
