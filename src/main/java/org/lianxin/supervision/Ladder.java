package org.lianxin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Orders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ladder that goes with every limit (rule ladder-of-reminders). It reads the tables anew each
 * time, so a message that was lost does no harm.
 */
@Service
@Transactional
@EnableConfigurationProperties(SupervisionSettings.class)
public class Ladder {

  private static final Limit ONE_DAY = Limit.workingDays(1);

  private final Deadlines deadlines;
  private final Demands demands;
  private final Orders orders;
  private final CaseTimeline timeline;
  private final WorkingCalendar calendar;
  private final Watch watch;
  private final EscalationTable escalations;
  private final SupervisionOrderTable supervisions;
  private final OtherMeasures others;
  private final UrgeTable urges;
  private final Responsibles responsibles;
  private final SupervisionSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ladder(
      Deadlines deadlines,
      Demands demands,
      Orders orders,
      CaseTimeline timeline,
      WorkingCalendar calendar,
      Watch watch,
      EscalationTable escalations,
      SupervisionOrderTable supervisions,
      OtherMeasures others,
      UrgeTable urges,
      Responsibles responsibles,
      SupervisionSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deadlines = deadlines;
    this.demands = demands;
    this.orders = orders;
    this.timeline = timeline;
    this.calendar = calendar;
    this.watch = watch;
    this.escalations = escalations;
    this.supervisions = supervisions;
    this.others = others;
    this.urges = urges;
    this.responsibles = responsibles;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** The limit runs from now on, and somebody is chased when the first rung comes. */
  public void begin(Deadline deadline) {
    watch.begin(deadline, regular(deadline)); // nobody has urged what begins
  }

  /** The limit has another day: its rungs come anew. */
  public void plan(Deadline deadline) {
    watch.plan(deadline.id(), next(deadline));
  }

  /** The rung is done: the next one comes in its time. */
  public void plan(String caseNo, long deadlineId) {
    plan(deadline(caseNo, deadlineId));
  }

  private Instant next(Deadline deadline) {
    return isUrged(deadline) ? instant(rungs(deadline).officeTime(now())) : regular(deadline);
  }

  /** The rung that comes whoever urges. */
  private Instant regular(Deadline deadline) {
    return instant(rungs(deadline).next(span(deadline), last(deadline), now()));
  }

  private Instant instant(LocalDateTime time) {
    return time.atZone(clock.getZone()).toInstant();
  }

  /** Whether somebody is to be chased now; until the transaction ends, nobody meets the limit. */
  public RungCheck check(String caseNo, long deadlineId) {
    if (!watch.holds(deadlineId)) {
      return RungCheck.OVER;
    }
    var deadline = deadline(caseNo, deadlineId);
    var rungs = rungs(deadline);
    var isReached =
        isUrged(deadline)
            ? rungs.isOfficeTime(now())
            : rungs.isReached(span(deadline), last(deadline), now());
    return isReached ? RungCheck.REACHED : RungCheck.LATER;
  }

  /** How the limit stands today, for the decision. */
  public Standing standing(String caseNo, long deadlineId) {
    var deadline = deadline(caseNo, deadlineId);
    var rungs = rungs(deadline);
    return new Standing(
        responsibles.bound(deadline),
        rungs.lateness(span(deadline), today()),
        rungs.daysOverdue(span(deadline), today()),
        demands.get(caseNo).urgency(),
        returns(caseNo),
        supervisions.countByCaseNo(caseNo) + others.supervisions(caseNo),
        isUrged(deadline));
  }

  /** A deputy's urge that reaches the supervisors is a rung of its own, until it is climbed. */
  private boolean isUrged(Deadline deadline) {
    return urges
        .findFirstByDeadlineIdAndToldOrderByIdDesc(deadline.id(), Audience.SUPERVISOR)
        .filter(urge -> urge.at().isAfter(lastRaised(deadline)))
        .isPresent();
  }

  private LocalDateTime lastRaised(Deadline deadline) {
    return escalations
        .findFirstByDeadlineIdOrderByIdDesc(deadline.id())
        .map(EscalationEntity::raisedAt)
        .orElse(LocalDateTime.MIN);
  }

  /**
   * Chases: on record, in the case's timeline, and by the event {@link EscalationRaised}.
   *
   * @param next when it goes on, see {@code dmn/supervision/escalation.dmn}
   * @return whether a supervisor has to be called on for the first time
   */
  public boolean raise(
      String caseNo, long deadlineId, SupervisionLevel level, Audience audience, String next) {
    var deadline = deadline(caseNo, deadlineId);
    int late = rungs(deadline).daysOverdue(span(deadline), today());
    escalations.save(new EscalationEntity(deadline, level, audience, late, next, now()));
    timeline.record(
        caseNo,
        CaseTimeline.SYSTEM,
        "supervision.timeline." + level.name().toLowerCase(Locale.ROOT),
        deadline.kind(),
        deadline.lateAfter(),
        late);
    events.publishEvent(
        new EscalationRaised(deadline, level, late, responsibles.told(deadline, audience)));
    return level.needsSupervisor() && callOnSupervisor(deadline, level);
  }

  private boolean callOnSupervisor(Deadline deadline, SupervisionLevel level) {
    var open = supervisions.findByDeadlineIdAndEndedAtIsNull(deadline.id());
    open.ifPresentOrElse(
        order -> order.raiseTo(level),
        () -> supervisions.save(new SupervisionOrderEntity(deadline, level, now())));
    return open.isEmpty();
  }

  /**
   * The limit is over, and what the supervisor has not answered with it.
   *
   * @return whether there was something that he has not answered
   */
  public boolean end(long deadlineId) {
    watch.end(deadlineId);
    var open = supervisions.findByDeadlineIdAndEndedAtIsNull(deadlineId);
    open.ifPresent(order -> order.end(now()));
    return open.isPresent();
  }

  /** How often units have returned the case. */
  int returns(String caseNo) {
    return orders.returns(caseNo);
  }

  /** The limit of this number. */
  Deadline deadline(String caseNo, long id) {
    return deadlines.of(caseNo).stream()
        .filter(deadline -> deadline.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("%s has no limit %d".formatted(caseNo, id)));
  }

  private Rungs rungs(Deadline deadline) {
    var area = demands.get(deadline.caseNo()).area();
    return new Rungs(day -> isWorkingDay(day, area), settings);
  }

  /** As far as is known today: the list of next year may not be published yet. */
  private boolean isWorkingDay(LocalDate day, String area) {
    return calendar.provisional(day.minusDays(1), ONE_DAY, area).day().equals(day);
  }

  private static Rungs.Span span(Deadline deadline) {
    return new Rungs.Span(deadline.startedOn(), deadline.lateAfter());
  }

  private Optional<Rungs.Last> last(Deadline deadline) {
    return escalations
        .findFirstByDeadlineIdAndDueOnOrderByIdDesc(deadline.id(), deadline.lateAfter())
        .map(EscalationEntity::last);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
