package org.lianxin.supervision;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代表催办 (rule urged-by-deputy): a deputy urges whoever has to meet the next limit of his demand. It
 * is counted, once a day at most; the first ones reach who has to meet the limit, each further one
 * the next rung of {@link Audience}. One that reaches the supervisors climbs the {@link Ladder}:
 * one of them is called on.
 */
@Service
@Transactional
public class Urges {

  private final UrgeTable table;
  private final Deadlines deadlines;
  private final Demands demands;
  private final CaseAccess access;
  private final Responsibles responsibles;
  private final Ladder ladder;
  private final CaseTimeline timeline;
  private final SupervisionSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Urges(
      UrgeTable table,
      Deadlines deadlines,
      Demands demands,
      CaseAccess access,
      Responsibles responsibles,
      Ladder ladder,
      CaseTimeline timeline,
      SupervisionSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.deadlines = deadlines;
    this.demands = demands;
    this.access = access;
    this.responsibles = responsibles;
    this.ladder = ladder;
    this.timeline = timeline;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Urges.
   *
   * @throws Refusal when the person is no deputy of this demand, nobody else has to do anything by
   *     a day, or it was urged today
   */
  public void urge(String caseNo, Person by) {
    if (!by.is(Role.DEPUTY) || !access.mayRead(caseNo, by)) {
      throw Refusal.of("", "supervision.urge.not-yours");
    }
    demands.lock(caseNo); // two taps are one
    var urged = table.findByCaseNoOrderByIdDesc(caseNo);
    var limit = limit(caseNo);
    Rule.check(List.of(Urges::isOthers, asked -> isFirstToday(urged)), limit);
    var deadline = limit.orElseThrow();
    var number =
        1 + (int) urged.stream().filter(urge -> urge.deadlineId() == deadline.id()).count();
    var told = audience(number);
    table.save(new UrgeEntity(deadline, told, by.login(), LocalDateTime.now(clock)));
    timeline.record(
        caseNo,
        by.login(),
        "supervision.timeline.urged",
        deadline.kind(),
        deadline.lateAfter(),
        number);
    if (told == Audience.SUPERVISOR) {
      ladder.plan(deadline);
    }
    events.publishEvent(new DemandUrged(deadline, responsibles.told(deadline, told)));
  }

  /** How often these demands were urged, by number; one that never was is missing. */
  @Transactional(readOnly = true)
  public Map<String, Long> counts(Collection<String> caseNos) {
    return table.findByCaseNoIn(caseNos).stream()
        .collect(groupingBy(UrgeEntity::caseNo, counting()));
  }

  private static Optional<Reason> isOthers(Optional<Deadline> limit) {
    return unless(limit.isPresent(), "", "supervision.urge.nobody");
  }

  private Optional<Reason> isFirstToday(List<UrgeEntity> urged) {
    var today = LocalDateTime.now(clock).toLocalDate();
    return unless(
        urged.stream().noneMatch(urge -> urge.day().equals(today)), "", "supervision.urge.today");
  }

  /** Of the limits that run and bind no deputy the one that is due first. */
  private Optional<Deadline> limit(String caseNo) {
    return deadlines.of(caseNo).stream()
        .filter(deadline -> deadline.metAt().isEmpty() && !deadline.kind().isRight())
        .filter(deadline -> responsibles.bound(deadline) != Bound.DEPUTY)
        .min(comparing(Deadline::lateAfter).thenComparing(Deadline::id));
  }

  private Audience audience(int number) {
    var rung = Math.max(0, number - settings.urgesToTheResponsible());
    return Audience.values()[Math.min(rung, Audience.values().length - 1)];
  }
}
