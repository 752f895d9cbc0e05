package org.lianxin.postponement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Verdict;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期、挂账: more time for a reply, by a decision with reason, approver and new day; both days are
 * kept. An extension is bounded by the profile (上海规定 art. 19; rule bounded-extension). While a
 * demand is suspended its clock stands from the day after the decision to the review, and a day on
 * which it stood already moves nothing (rule approved-rest). What the law allows in all stays where
 * it is (rule legal-outer-limit).
 */
@Service
@Transactional
public class Postponing {

  /** A suspension is looked at again within a year: it must not end a demand. */
  private static final int FARTHEST_REVIEW_MONTHS = 12;

  private static final String NEW_DAY = "newDay";

  private final Deadlines deadlines;
  private final Demands demands;
  private final Routing routing;
  private final WorkingCalendar calendar;
  private final CaseTimeline timeline;
  private final PostponementTable postponements;
  private final ConflictOfInterest conflicts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Postponing(
      Deadlines deadlines,
      Demands demands,
      Routing routing,
      WorkingCalendar calendar,
      CaseTimeline timeline,
      PostponementTable postponements,
      ConflictOfInterest conflicts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deadlines = deadlines;
    this.demands = demands;
    this.routing = routing;
    this.calendar = calendar;
    this.timeline = timeline;
    this.postponements = postponements;
    this.conflicts = conflicts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks for a later due day.
   *
   * @throws Refusal when the day is no later than the present one, or later than the rules allow
   */
  public void askExtension(AwaitedReply reply, String reason, LocalDate until, String by) {
    checkExtension("askedUntil", reply, until);
    postponements.save(
        new PostponementEntity(
            reply, Postponement.EXTENSION, reason, until, by, LocalDateTime.now(clock)));
    timeline.record(
        reply.caseNo(), by, "handling.timeline.extension-asked", until.toString(), reason);
  }

  /**
   * Asks to let the demand rest until a review.
   *
   * @throws Refusal when the review lies not ahead, or more than a year
   */
  public void askSuspension(AwaitedReply reply, String reason, LocalDate until, String by) {
    checkReview("askedUntil", reply, until);
    postponements.save(
        new PostponementEntity(
            reply, Postponement.SUSPENSION, reason, until, by, LocalDateTime.now(clock)));
    timeline.record(
        reply.caseNo(), by, "handling.timeline.suspension-asked", until.toString(), reason);
  }

  /**
   * The office grants what is asked for, until a day, or says no.
   *
   * @throws Refusal when it grants without a day, refuses without a reason, the day may not be, or
   *     he belongs to a unit of the order
   */
  public void decide(AwaitedReply reply, Postponement kind, MoreTimeEntity.Grant said, String by) {
    checkHouse(reply, by);
    said.check(
        kind == Postponement.EXTENSION
            ? "postponement.day-missing"
            : "postponement.review-missing");
    if (!said.isApproved()) {
      refuse(reply.caseNo(), kind, said.reason(), by);
      return;
    }
    switch (kind) {
      case EXTENSION -> approveExtension(reply, said.newDay(), said.reason(), by);
      case SUSPENSION -> approveSuspension(reply, said.newDay(), said.reason(), by);
    }
  }

  /** Nobody decides for his own house (rule own-house). */
  private void checkHouse(AwaitedReply reply, String by) {
    if (reply.units().stream().anyMatch(unit -> conflicts.exists(by, unit))) {
      throw Refusal.of("", "postponement.own-house");
    }
  }

  /** Grants the extension that is asked for, until this day. */
  void approveExtension(AwaitedReply reply, LocalDate day, String why, String by) {
    checkExtension(NEW_DAY, reply, day);
    var limit = running(reply);
    open(reply.caseNo(), Postponement.EXTENSION)
        .approve(day, limit.dueOn(), day, why, by, LocalDateTime.now(clock));
    move(limit, day);
    timeline.record(
        reply.caseNo(),
        by,
        "handling.timeline.extension-approved",
        limit.dueOn().toString(),
        day.toString());
  }

  /** Grants the suspension that is asked for, until this review. */
  void approveSuspension(AwaitedReply reply, LocalDate review, String why, String by) {
    checkReview(NEW_DAY, reply, review);
    var limit = running(reply);
    var stands = new Pause(LocalDate.now(clock).plusDays(1), review);
    var day = deadlines.pause(limit.caseNo(), limit.kind(), limit.part(), stands).dueOn();
    open(reply.caseNo(), Postponement.SUSPENSION)
        .approve(review, limit.dueOn(), day, why, by, LocalDateTime.now(clock));
    events.publishEvent(new SuspensionApproved(reply.caseNo(), review));
    timeline.record(
        reply.caseNo(),
        by,
        "handling.timeline.suspension-approved",
        review.toString(),
        limit.dueOn().toString(),
        day.toString());
  }

  /** Says no; the due day stays. */
  void refuse(String caseNo, Postponement kind, String why, String by) {
    open(caseNo, kind).refuse(why, by, LocalDateTime.now(clock));
    var code =
        switch (kind) {
          case EXTENSION -> "handling.timeline.extension-refused";
          case SUSPENSION -> "handling.timeline.suspension-refused";
        };
    timeline.record(caseNo, by, code, why);
  }

  /** What was asked for and not decided yet. */
  @Transactional(readOnly = true)
  public MoreTime asked(String caseNo, Postponement kind) {
    return open(caseNo, kind).shown();
  }

  private PostponementEntity open(String caseNo, Postponement kind) {
    return postponements
        .findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(caseNo, kind)
        .orElseThrow(() -> new IllegalStateException("Nothing to decide: " + caseNo));
  }

  /** What was decided on this order, oldest first. */
  @Transactional(readOnly = true)
  List<PostponementEntity> decided(AwaitedReply reply) {
    return postponements.findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
        reply.caseNo(), reply.round());
  }

  private Stream<PostponementEntity> suspensions(AwaitedReply reply) {
    return decided(reply).stream()
        .filter(decided -> decided.kind() == Postponement.SUSPENSION && decided.isApproved());
  }

  /** The suspension of this order whose review comes last. */
  @Transactional(readOnly = true)
  public Optional<MoreTime> suspension(AwaitedReply reply) {
    return lastSuspension(reply).map(PostponementEntity::shown);
  }

  private Optional<PostponementEntity> lastSuspension(AwaitedReply reply) {
    return suspensions(reply).max(Comparator.comparing(PostponementEntity::grantedUntil));
  }

  /**
   * Keeps what was found when the review of a suspension came.
   *
   * @throws Refusal when he belongs to a unit of the order
   */
  public void review(AwaitedReply reply, ReviewFinding found, String words, String by) {
    checkHouse(reply, by);
    lastSuspension(reply).orElseThrow().review(found, words, by, LocalDateTime.now(clock));
    timeline.record(reply.caseNo(), by, "handling.timeline.suspension-reviewed", found, words);
  }

  /** Whether a demand rests, or rested, and nobody has looked at it again. */
  @Transactional(readOnly = true)
  public boolean isReviewAwaited(String caseNo) {
    return postponements.existsByCaseNoAndKindAndVerdictAndFindingIsNull(
        caseNo, Postponement.SUSPENSION, Verdict.APPROVED);
  }

  /**
   * The last day to which the reply of this order may be put off. Days on which its clock stood,
   * for a suspension or for an answer of the voter, are no part of it.
   */
  public LocalDate latest(AwaitedReply reply) {
    var from = deadlines.withoutExtension(running(reply));
    return calendar
        .provisional(from, routing.limit(LimitKind.EXTENSION).limit(), area(reply))
        .day();
  }

  /** The limit within which the present order is to be answered, if it runs. */
  @Transactional(readOnly = true)
  public Optional<Deadline> replyLimit(String caseNo) {
    return Stream.of(LimitKind.REHANDLING, LimitKind.REPLY)
        .flatMap(kind -> deadlines.find(caseNo, kind).stream())
        .filter(limit -> limit.metAt().isEmpty())
        .findFirst();
  }

  private Deadline running(AwaitedReply reply) {
    return replyLimit(reply.caseNo())
        .orElseThrow(() -> new IllegalStateException("No limit runs: " + reply.caseNo()));
  }

  private void move(Deadline limit, LocalDate day) {
    deadlines.move(limit.caseNo(), limit.kind(), limit.part(), day);
  }

  private void checkExtension(String field, AwaitedReply reply, LocalDate day) {
    var source = routing.limit(LimitKind.EXTENSION).source();
    running(reply).refuseMove(field, day, latest(reply), source);
  }

  private void checkReview(String field, AwaitedReply reply, LocalDate review) {
    var today = LocalDate.now(clock);
    suspensions(reply)
        .map(PostponementEntity::grantedUntil)
        .filter(running -> !running.isBefore(review) && running.isAfter(today))
        .findFirst()
        .ifPresent(
            running -> {
              throw Refusal.of(field, "postponement.review-covered", running.toString());
            });
    if (!review.isAfter(today)) {
      throw Refusal.of(field, "postponement.review-past", review.toString());
    }
    var farthest = today.plusMonths(FARTHEST_REVIEW_MONTHS);
    if (review.isAfter(farthest)) {
      throw Refusal.of(
          field, "postponement.review-too-far", review.toString(), farthest.toString());
    }
  }

  private String area(AwaitedReply reply) {
    return demands.get(reply.caseNo()).area();
  }
}
