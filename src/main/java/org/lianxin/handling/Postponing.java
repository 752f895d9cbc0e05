package org.lianxin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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
import org.lianxin.demand.MoreTimeEntity;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Verdict;
import org.lianxin.standin.ConflictOfInterest;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
class Postponing {

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
  void askExtension(Order order, String reason, LocalDate until, String by) {
    checkExtension("askedUntil", order, until);
    postponements.save(
        new PostponementEntity(
            order, Postponement.EXTENSION, reason, until, by, LocalDateTime.now(clock)));
    timeline.record(
        order.caseNo(), by, "handling.timeline.extension-asked", until.toString(), reason);
  }

  /**
   * Asks to let the demand rest until a review.
   *
   * @throws Refusal when the review lies not ahead, or more than a year
   */
  void askSuspension(Order order, String reason, LocalDate until, String by) {
    checkReview("askedUntil", order, until);
    postponements.save(
        new PostponementEntity(
            order, Postponement.SUSPENSION, reason, until, by, LocalDateTime.now(clock)));
    timeline.record(
        order.caseNo(), by, "handling.timeline.suspension-asked", until.toString(), reason);
  }

  /**
   * The office grants what is asked for, until a day, or says no.
   *
   * @throws Refusal when it grants without a day, refuses without a reason, the day may not be, or
   *     he belongs to a unit of the order
   */
  void decide(Order order, Postponement kind, MoreTimeEntity.Grant said, String by) {
    checkHouse(order, by);
    said.check(
        kind == Postponement.EXTENSION
            ? "demand.extension.day-missing"
            : "handling.extension.review-missing");
    if (!said.isApproved()) {
      refuse(order.caseNo(), kind, said.reason(), by);
      return;
    }
    switch (kind) {
      case EXTENSION -> approveExtension(order, said.newDay(), said.reason(), by);
      case SUSPENSION -> approveSuspension(order, said.newDay(), said.reason(), by);
    }
  }

  /** Nobody decides for his own house (rule own-house). */
  private void checkHouse(Order order, String by) {
    if (order.units().stream().anyMatch(unit -> conflicts.exists(by, unit))) {
      throw Refusal.of("", "handling.extension.own-house");
    }
  }

  /** Grants the extension that is asked for, until this day. */
  void approveExtension(Order order, LocalDate day, String why, String by) {
    checkExtension(NEW_DAY, order, day);
    var limit = running(order);
    open(order.caseNo(), Postponement.EXTENSION)
        .approve(day, limit.dueOn(), day, why, by, LocalDateTime.now(clock));
    move(limit, day);
    timeline.record(
        order.caseNo(),
        by,
        "handling.timeline.extension-approved",
        limit.dueOn().toString(),
        day.toString());
  }

  /** Grants the suspension that is asked for, until this review. */
  void approveSuspension(Order order, LocalDate review, String why, String by) {
    checkReview(NEW_DAY, order, review);
    var limit = running(order);
    var stands = new Pause(LocalDate.now(clock).plusDays(1), review);
    var day = deadlines.pause(limit.caseNo(), limit.kind(), limit.part(), stands).dueOn();
    open(order.caseNo(), Postponement.SUSPENSION)
        .approve(review, limit.dueOn(), day, why, by, LocalDateTime.now(clock));
    events.publishEvent(new SuspensionApproved(order.caseNo(), review));
    timeline.record(
        order.caseNo(),
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
  PostponementEntity open(String caseNo, Postponement kind) {
    return postponements
        .findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(caseNo, kind)
        .orElseThrow(() -> new IllegalStateException("Nothing to decide: " + caseNo));
  }

  /** What was decided on this order, oldest first. */
  @Transactional(readOnly = true)
  List<PostponementEntity> decided(Order order) {
    return postponements.findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
        order.caseNo(), order.round());
  }

  private Stream<PostponementEntity> suspensions(Order order) {
    return decided(order).stream()
        .filter(decided -> decided.kind() == Postponement.SUSPENSION && decided.isApproved());
  }

  /** The suspension of this order whose review comes last. */
  @Transactional(readOnly = true)
  Optional<PostponementEntity> suspension(Order order) {
    return suspensions(order).max(Comparator.comparing(PostponementEntity::grantedUntil));
  }

  /**
   * Keeps what was found when the review of a suspension came.
   *
   * @throws Refusal when he belongs to a unit of the order
   */
  void review(Order order, ReviewSuspension.Answers said, String by) {
    checkHouse(order, by);
    suspension(order).orElseThrow().review(said, by, LocalDateTime.now(clock));
    timeline.record(
        order.caseNo(),
        by,
        "handling.timeline.suspension-reviewed",
        said.finding(),
        said.findings());
  }

  /** A drafted reply needs no review of the rest before it. */
  @EventListener
  void on(ReplyDrafted event) {
    end(event.reply().caseNo());
  }

  @EventListener
  void on(DemandWithdrawn event) {
    end(event.caseNo());
  }

  private void end(String caseNo) {
    if (postponements.existsByCaseNoAndKindAndVerdictAndFindingIsNull(
        caseNo, Postponement.SUSPENSION, Verdict.APPROVED)) {
      events.publishEvent(new SuspensionOver(caseNo));
    }
  }

  /** The last day to which the reply of this order may be put off. */
  LocalDate latest(Order order) {
    var stood =
        suspensions(order)
            .mapToLong(decided -> ChronoUnit.DAYS.between(decided.dueBefore(), decided.dueAfter()))
            .sum();
    var from = running(order).firstDueOn().plusDays(stood);
    return calendar
        .provisional(from, routing.limit(LimitKind.EXTENSION).limit(), area(order))
        .day();
  }

  /** The limit within which the present order is to be answered, if it runs. */
  @Transactional(readOnly = true)
  Optional<Deadline> replyLimit(String caseNo) {
    return Stream.of(LimitKind.REHANDLING, LimitKind.REPLY)
        .flatMap(kind -> deadlines.find(caseNo, kind).stream())
        .filter(limit -> limit.metAt().isEmpty())
        .findFirst();
  }

  private Deadline running(Order order) {
    return replyLimit(order.caseNo())
        .orElseThrow(() -> new IllegalStateException("No limit runs: " + order.caseNo()));
  }

  private void move(Deadline limit, LocalDate day) {
    deadlines.move(limit.caseNo(), limit.kind(), limit.part(), day);
  }

  private void checkExtension(String field, Order order, LocalDate day) {
    var source = routing.limit(LimitKind.EXTENSION).source();
    running(order).refuseMove(field, day, latest(order), source);
  }

  private void checkReview(String field, Order order, LocalDate review) {
    var today = LocalDate.now(clock);
    suspensions(order)
        .map(PostponementEntity::grantedUntil)
        .filter(running -> !running.isBefore(review) && running.isAfter(today))
        .findFirst()
        .ifPresent(
            running -> {
              throw Refusal.of(field, "handling.extension.review-covered", running.toString());
            });
    if (!review.isAfter(today)) {
      throw Refusal.of(field, "handling.extension.review-past", review.toString());
    }
    var farthest = today.plusMonths(FARTHEST_REVIEW_MONTHS);
    if (review.isAfter(farthest)) {
      throw Refusal.of(
          field, "handling.extension.review-too-far", review.toString(), farthest.toString());
    }
  }

  private String area(Order order) {
    return demands.get(order.caseNo()).area();
  }
}
