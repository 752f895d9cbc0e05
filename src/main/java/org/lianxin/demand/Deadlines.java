package org.lianxin.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.HolidaysChanged;
import org.lianxin.calendar.Pause;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.OuterLimit;
import org.lianxin.routing.Routing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits that run on cases, on the working-day calendar of the case's area. Each says why its
 * day is what it is. Whoever listens to the events decides who is reminded when.
 *
 * <p>A day in a year that is not published yet is counted by the usual week, marked, and counted
 * again when the days change (decision 0010).
 */
@Service
@Transactional
public class Deadlines {

  /** The part of a case that has no parts. */
  public static final String WHOLE = "";

  private final DeadlineTable deadlines;
  private final DemandTable demands;
  private final CaseTimeline timeline;
  private final Routing routing;
  private final DeadlineChangeTable changes;
  private final DueDays days;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(
      DeadlineTable deadlines,
      DemandTable demands,
      CaseTimeline timeline,
      Routing routing,
      DeadlineChangeTable changes,
      DueDays days,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deadlines = deadlines;
    this.demands = demands;
    this.timeline = timeline;
    this.routing = routing;
    this.changes = changes;
    this.days = days;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Starts a limit today, of the length that the policy gives this kind. One that runs already goes
   * on unchanged.
   *
   * @param part what of the case, e.g. an order's unit; {@link #WHOLE} for all
   * @param responsible the group or login that has to meet it
   */
  public Deadline begin(String caseNo, LimitKind kind, String part, String responsible) {
    return begin(LocalDate.now(clock), caseNo, kind, part, responsible);
  }

  /** The same, over the whole case. */
  public Deadline begin(String caseNo, LimitKind kind, String responsible) {
    return begin(caseNo, kind, WHOLE, responsible);
  }

  /**
   * Starts a limit over the whole case as {@link #begin}, on a day that has passed: what set it
   * going was done then.
   */
  public Deadline beginOn(LocalDate day, String caseNo, LimitKind kind, String responsible) {
    return begin(day, caseNo, kind, WHOLE, responsible);
  }

  private Deadline begin(
      LocalDate day, String caseNo, LimitKind kind, String part, String responsible) {
    return running(caseNo, kind, part)
        .map(this::deadline)
        .orElseGet(() -> start(day, caseNo, kind, part, responsible));
  }

  private Deadline start(
      LocalDate day, String caseNo, LimitKind kind, String part, String responsible) {
    var demand = demands.findById(caseNo).orElseThrow();
    var allowed = routing.limit(kind, demand.urgency());
    var due = days.count(day, allowed.limit(), demand.area(), List.of());
    var outer = outer(kind, day, demand.area()).map(DueDate::day).orElse(null);
    var fresh =
        new DeadlineEntity(
            caseNo, kind, part, allowed.source(), demand.area(), responsible, due, outer);
    var begun = deadline(deadlines.save(fresh));
    events.publishEvent(new DeadlineBegun(begun));
    return begun;
  }

  /** The limit that runs or ran last, if there was one. */
  @Transactional(readOnly = true)
  public Optional<Deadline> find(String caseNo, LimitKind kind, String part) {
    return of(caseNo).stream()
        .filter(deadline -> deadline.kind() == kind && deadline.part().equals(part))
        .reduce((earlier, last) -> last);
  }

  /** The same, over the whole case. */
  public Optional<Deadline> find(String caseNo, LimitKind kind) {
    return find(caseNo, kind, WHOLE);
  }

  /** All limits of a case, in the order they were started. */
  @Transactional(readOnly = true)
  public List<Deadline> of(String caseNo) {
    return deadlines.findByCaseNoOrderById(caseNo).stream().map(this::deadline).toList();
  }

  /** The next day on which a case is late, by what law or policy asks of people here. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> nextDue(String caseNo) {
    return deadlines.findByCaseNoAndMetAtIsNullOrderById(caseNo).stream()
        .map(this::deadline)
        .filter(deadline -> !deadline.kind().isRight())
        .map(Deadline::lateAfter)
        .min(LocalDate::compareTo);
  }

  /** Whether any case is late today. */
  @Transactional(readOnly = true)
  public boolean isAnyLate() {
    return deadlines.existsByMetAtIsNullAndDueOnBefore(LocalDate.now(clock));
  }

  /** The limit was met; nothing happens when none of this kind runs. */
  public void meet(String caseNo, LimitKind kind, String part) {
    running(caseNo, kind, part).ifPresent(this::meet);
  }

  /** The same, over the whole case. */
  public void meet(String caseNo, LimitKind kind) {
    meet(caseNo, kind, WHOLE);
  }

  /** All limits of a case stop: it is over. */
  public void stop(String caseNo) {
    deadlines.findByCaseNoAndMetAtIsNullOrderById(caseNo).forEach(this::meet);
  }

  private void meet(DeadlineEntity running) {
    running.meet(clock);
    deadlines.saveAndFlush(running);
    events.publishEvent(new DeadlineMet(deadline(running)));
  }

  /** Moves the due day, by a decision that is on record. The first one is kept. */
  public Deadline move(String caseNo, LimitKind kind, String part, LocalDate day) {
    var running = mustRun(caseNo, kind, part);
    return change(running, DeadlineChangeEntity.day(running.id(), LocalDate.now(clock), day));
  }

  /**
   * The clock stands, by a decision that is on record: each of these days before the end moves it
   * one day on, and one that stood already moves nothing.
   */
  public Deadline pause(String caseNo, LimitKind kind, String part, Pause pause) {
    var running = mustRun(caseNo, kind, part);
    return change(running, DeadlineChangeEntity.pause(running.id(), pause));
  }

  /**
   * What the clock waited for came before the end of its pause: from today on it goes on. Nothing
   * happens when the limit was met meanwhile, or the pause is over.
   */
  public void resume(String caseNo, LimitKind kind, String part, Pause pause) {
    var today = LocalDate.now(clock);
    if (today.isAfter(pause.to())) {
      return;
    }
    running(caseNo, kind, part).ifPresent(running -> resume(running, pause, today));
  }

  private void resume(DeadlineEntity running, Pause pause, LocalDate today) {
    changes.findByDeadlineIdOrderById(running.id()).stream()
        .filter(change -> change.isPause() && change.pause().equals(pause))
        .reduce((earlier, last) -> last)
        .ifPresent(
            change -> {
              if (today.isAfter(pause.from())) {
                change.end(today.minusDays(1));
                changes.saveAndFlush(change);
              } else {
                changes.delete(change);
                changes.flush();
              }
              recount(running);
              moved(running);
            });
  }

  /** The last of the pauses in which the clock of this limit stands, unless it is over. */
  @Transactional(readOnly = true)
  public Optional<Pause> stands(Deadline deadline) {
    var today = LocalDate.now(clock);
    return changes.findByDeadlineIdOrderById(deadline.id()).stream()
        .filter(DeadlineChangeEntity::isPause)
        .map(DeadlineChangeEntity::pause)
        .filter(pause -> !pause.to().isBefore(today))
        .reduce((earlier, last) -> last);
  }

  private Deadline change(DeadlineEntity running, DeadlineChangeEntity change) {
    changes.save(change);
    running.change();
    recount(running);
    return moved(running);
  }

  private DeadlineEntity mustRun(String caseNo, LimitKind kind, String part) {
    return running(caseNo, kind, part)
        .orElseThrow(() -> new IllegalArgumentException("%s: no %s runs".formatted(caseNo, kind)));
  }

  /**
   * Somebody else has to meet the limit over the whole case from now on, in the same time; nothing
   * happens when none of this kind runs.
   *
   * @param responsible the group or login
   */
  public void handOver(String caseNo, LimitKind kind, String responsible) {
    running(caseNo, kind, WHOLE)
        .ifPresent(
            running -> {
              running.handOver(responsible);
              deadlines.saveAndFlush(running);
            });
  }

  /** All limits that run on the case and are one's are another's from now on, in the same time. */
  void handOver(String caseNo, String from, String to) {
    deadlines.findByCaseNoAndMetAtIsNullOrderById(caseNo).stream()
        .filter(running -> running.isOf(from))
        .forEach(
            running -> {
              running.handOver(to);
              deadlines.saveAndFlush(running);
            });
  }

  /**
   * Why the due day is what it is: the way from the start to it, day by day, with all that was
   * decided.
   */
  @Transactional(readOnly = true)
  public DueDate explain(Deadline deadline) {
    return explain(deadlines.findById(deadline.id()).orElseThrow());
  }

  private DueDate explain(DeadlineEntity entity) {
    var decided =
        entity.isChanged()
            ? changes.findByDeadlineIdOrderById(entity.id())
            : List.<DeadlineChangeEntity>of();
    var deadline = deadline(entity);
    return days.count(deadline.startedOn(), deadline.limit(), entity.area(), decided);
  }

  /**
   * The day on which it would be due if nobody had put it off: all that moved it is that its clock
   * stood. What may be put off is counted from there (rule bounded-extension).
   */
  @Transactional(readOnly = true)
  public LocalDate withoutExtension(Deadline deadline) {
    var entity = deadlines.findById(deadline.id()).orElseThrow();
    var stood =
        changes.findByDeadlineIdOrderById(deadline.id()).stream()
            .filter(DeadlineChangeEntity::isPause)
            .toList();
    return days.count(deadline.startedOn(), deadline.limit(), entity.area(), stood).day();
  }

  /** The last day that the law allows in all, and the way to it (rule legal-outer-limit). */
  @Transactional(readOnly = true)
  public Optional<DueDate> outer(Deadline deadline) {
    var area = deadlines.findById(deadline.id()).orElseThrow().area();
    return outer(deadline.kind(), deadline.startedOn(), area);
  }

  private Optional<DueDate> outer(LimitKind kind, LocalDate start, String area) {
    return OuterLimit.of(kind).map(outer -> days.count(start, outer.limit(), area, List.of()));
  }

  /**
   * Counts again what the calendar gave; a day that somebody decided on stands. At a start too, for
   * a release may ship a year that the one before did not have.
   */
  @EventListener({HolidaysChanged.class, ApplicationReadyEvent.class})
  void recount() {
    deadlines.running().forEach(this::tellOfRecount);
  }

  private void recount(DeadlineEntity running) {
    var deadline = deadline(running);
    var first = days.count(deadline.startedOn(), deadline.limit(), running.area(), List.of()).day();
    var outer = outer(deadline.kind(), deadline.startedOn(), running.area()).map(DueDate::day);
    running.recount(first, explain(running), outer.orElse(null));
  }

  private void tellOfRecount(DeadlineEntity running) {
    var before = deadline(running);
    recount(running);
    var now = deadline(running);
    if (!now.dueOn().equals(before.dueOn())) {
      timeline.record(
          now.caseNo(),
          CaseTimeline.SYSTEM,
          "demand.timeline.deadline-recounted",
          now.kind(),
          before.dueOn(),
          now.dueOn());
      moved(running);
    }
  }

  private Deadline moved(DeadlineEntity running) {
    deadlines.saveAndFlush(running);
    var now = deadline(running);
    events.publishEvent(new DeadlineMoved(now));
    return now;
  }

  private Optional<DeadlineEntity> running(String caseNo, LimitKind kind, String part) {
    return deadlines.findFirstByCaseNoAndKindAndPartAndMetAtIsNullOrderByIdDesc(caseNo, kind, part);
  }

  private Deadline deadline(DeadlineEntity entity) {
    return entity.deadline(clock.getZone());
  }
}
