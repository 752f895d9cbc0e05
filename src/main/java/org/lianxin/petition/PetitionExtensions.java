package org.lianxin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.postponement.MoreTimeEntity;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 信访延期: once, by thirty days at most, approved by another person above, and told to the petitioner
 * with its reason (信访工作条例 art. 34).
 */
@Service
@Transactional
class PetitionExtensions {

  private final Petitions petitions;
  private final Demands demands;
  private final CaseAccess access;
  private final Deadlines deadlines;
  private final Routing routing;
  private final WorkingCalendar calendar;
  private final CaseTimeline timeline;
  private final PetitionExtensionTable extensions;
  private final Clock clock;

  PetitionExtensions(
      Petitions petitions,
      Demands demands,
      CaseAccess access,
      Deadlines deadlines,
      Routing routing,
      WorkingCalendar calendar,
      CaseTimeline timeline,
      PetitionExtensionTable extensions,
      Clock clock) {
    this.petitions = petitions;
    this.demands = demands;
    this.access = access;
    this.deadlines = deadlines;
    this.routing = routing;
    this.calendar = calendar;
    this.timeline = timeline;
    this.extensions = extensions;
    this.clock = clock;
  }

  /**
   * Asks for a later due day.
   *
   * @throws Refusal when one was granted already, reason or day are missing, or the day is out of
   *     bounds
   */
  void ask(String caseNo, String reason, LocalDate until, String by) {
    var reasons = new ArrayList<Reason>();
    if (reason == null) {
      reasons.add(Reason.of("reason", "petition.extension-reason-missing"));
    }
    if (until == null) {
      reasons.add(Reason.of("askedUntil", "petition.extension-day-missing"));
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    if (of(caseNo).stream().anyMatch(PetitionExtensionEntity::isApproved)) {
      throw Refusal.of("nextStep", "petition.extended-once");
    }
    check("askedUntil", caseNo, until);
    extensions.save(
        new PetitionExtensionEntity(caseNo, reason, until, by, LocalDateTime.now(clock)));
    access.openTo(caseNo, petitions.approver(petitions.get(caseNo)));
    timeline.record(caseNo, by, "petition.timeline.extension-asked", until.toString());
  }

  /**
   * The body above grants what is asked for, until a day, or says no.
   *
   * @throws Refusal when it grants without a day, refuses without a reason, or the day may not be
   */
  void decide(String caseNo, MoreTimeEntity.Grant said, String by) {
    said.check("postponement.day-missing");
    if (said.isApproved()) {
      approve(caseNo, said.newDay(), said.reason(), by);
    } else {
      refuse(caseNo, said.reason(), by);
    }
  }

  /** Grants what is asked for, until this day. */
  void approve(String caseNo, LocalDate day, String why, String by) {
    var asked = open(caseNo);
    refuseAsker(asked, caseNo, by);
    check("newDay", caseNo, day);
    var before = limit(caseNo).dueOn();
    asked.approve(day, before, why, by, LocalDateTime.now(clock));
    deadlines.move(caseNo, LimitKind.PETITION_HANDLING, Deadlines.WHOLE, day);
    timeline.record(
        caseNo, by, "petition.timeline.extension-approved", before.toString(), day.toString());
  }

  /** Says no; the due day stays. */
  void refuse(String caseNo, String why, String by) {
    var asked = open(caseNo);
    refuseAsker(asked, caseNo, by);
    asked.refuse(why, by, LocalDateTime.now(clock));
    timeline.record(caseNo, by, "petition.timeline.extension-refused");
  }

  private void refuseAsker(PetitionExtensionEntity asked, String caseNo, String by) {
    petitions.refuseInvolved(caseNo, by);
    if (by.equals(asked.askedBy())) {
      throw Refusal.of("", "petition.own-extension");
    }
  }

  /** Records that the petitioner was told of the extension. */
  void notice(String caseNo, LocalDate day, NoticeWay way, String by) {
    petitions.refuseInvolved(caseNo, by);
    petitions.refuseAhead("noticedOn", day);
    petitions.refuseBefore("noticedOn", day, latest(caseNo).decidedOn());
    latest(caseNo).notice(day, way, by);
    timeline.record(caseNo, by, "petition.timeline.extension-noticed", day.toString());
  }

  private void check(String field, String caseNo, LocalDate day) {
    var source = routing.limit(LimitKind.PETITION_EXTENSION).source();
    limit(caseNo).refuseMove(field, day, last(caseNo), source);
  }

  /** The last day to which the handling may be extended. */
  LocalDate last(String caseNo) {
    var longest = routing.limit(LimitKind.PETITION_EXTENSION).limit();
    return calendar
        .provisional(limit(caseNo).firstDueOn(), longest, demands.get(caseNo).area())
        .day();
  }

  private Deadline limit(String caseNo) {
    return deadlines
        .find(caseNo, LimitKind.PETITION_HANDLING)
        .orElseThrow(() -> new IllegalStateException("No limit runs: " + caseNo));
  }

  @Transactional(readOnly = true)
  List<PetitionExtensionEntity> of(String caseNo) {
    return extensions.findByCaseNoOrderById(caseNo);
  }

  /** What was asked for and not decided yet. */
  PetitionExtensionEntity open(String caseNo) {
    return Optional.of(latest(caseNo))
        .filter(asked -> !asked.isDecided())
        .orElseThrow(() -> new IllegalStateException("Nothing to decide: " + caseNo));
  }

  /** What was asked for last. */
  PetitionExtensionEntity latest(String caseNo) {
    return of(caseNo).stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("Nothing was asked for: " + caseNo));
  }
}
