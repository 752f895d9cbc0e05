package org.lianxin.rota;

import static java.util.stream.Collectors.toSet;
import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.activity.ActivityStruck;
import org.lianxin.activity.GroupActivityRecorded;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 全年活动: a group's activity of each quarter, exchange of each half-year and evaluation of the year,
 * made from its plans for the year (rule group-year).
 */
@Service
class Gatherings implements Runnable {

  /** Most deputies who come. */
  static final int MOST_PRESENT = 100;

  private static final Limit ONE_DAY = Limit.workingDays(1);

  private final GatheringRows rows;
  private final RotaGroups groups;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  Gatherings(
      GatheringRows rows,
      RotaGroups groups,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.groups = groups;
    this.calendar = calendar;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Writes a plan; what has not come and nobody moved is made anew from it.
   *
   * @throws Refusal naming each field that is wrong
   */
  @Transactional
  void plan(GatheringPlan plan, Person by) {
    Rule.check(GatheringPlan.RULES, plan);
    rows.write(plan, by.login());
    rows.deletePlanned(plan.group(), plan.kind(), today());
    make(plan);
  }

  /** Makes the meetings of the periods to come, in December those of the next year too. */
  private void make(GatheringPlan plan) {
    var area = groups.area(plan.group());
    if (area.isEmpty()) {
      return; // a group that was dissolved
    }
    var today = today();
    var year = today.getYear() + (today.getMonth() == Month.DECEMBER ? 1 : 0);
    var first = plan.kind().periodOf(today);
    var there = rows.periods(plan, first).stream().collect(toSet());
    Stream.iterate(
            first,
            period -> period.getYear() <= year,
            period -> period.plusMonths(plan.kind().months()))
        .filter(period -> !there.contains(period))
        .forEach(period -> make(plan, period, area.get()));
  }

  /** None where its day in this period is over already. */
  private void make(GatheringPlan plan, LocalDate period, String area) {
    var wanted = period.plusMonths(plan.monthOfPeriod() - 1L).withDayOfMonth(plan.dayOfMonth());
    var day = calendar.provisional(wanted.minusDays(1), ONE_DAY, area).day();
    if (!day.isBefore(today())) {
      rows.add(plan, period, day);
    }
  }

  private record Move(Gathering meeting, LocalDate to, String why, LocalDate today) {}

  private static final List<Rule<Move>> MOVE =
      List.of(
          move ->
              unless(
                  move.meeting.state() == ReceptionState.PLANNED, "", "rota.gathering.move.over"),
          move ->
              unless(
                  move.to != null
                      && !move.to.isBefore(move.today)
                      && !move.to.isBefore(move.meeting.periodOf())
                      && !move.to.isAfter(move.meeting.lastDay())
                      && !move.to.equals(move.meeting.meetsOn()),
                  "to",
                  "rota.gathering.move.to",
                  move.meeting.lastDay().toString()),
          move ->
              unless(
                  !move.why.isBlank() && move.why.length() <= Rota.REASON && Legible.is(move.why),
                  "reason",
                  "rota.gathering.move.reason",
                  String.valueOf(Rota.REASON)));

  /**
   * 改期: within the period, for each has one of its own.
   *
   * @throws Refusal naming each field that is wrong
   */
  @Transactional
  void move(Gathering meeting, LocalDate to, String reason, Person by) {
    Rule.check(MOVE, new Move(meeting, to, reason, today()));
    rows.move(meeting, to, reason.strip(), by.login());
  }

  private record Holding(Gathering meeting, Integer present, LocalDate today) {}

  private static final List<Rule<Holding>> HOLDING =
      List.of(
          held ->
              unless(
                  held.meeting.state() != ReceptionState.HELD, "", "rota.gathering.hold.already"),
          held ->
              unless(!held.meeting.meetsOn().isAfter(held.today), "", "rota.gathering.hold.ahead"),
          held ->
              unless(
                  held.present != null && held.present >= 1 && held.present <= MOST_PRESENT,
                  "present",
                  "rota.gathering.hold.present",
                  String.valueOf(MOST_PRESENT)));

  /**
   * 已办: it was held, and so many deputies came. One that was missed may be recorded late.
   *
   * @throws Refusal when it was recorded before, has not come, or the number can't be
   */
  @Transactional
  void hold(Gathering meeting, Integer present, Person by) {
    Rule.check(HOLDING, new Holding(meeting, present, today()));
    rows.hold(meeting.id(), present, by.login(), null);
  }

  /** A group's concentrated activity is its quarter's: nobody records it twice. */
  @EventListener
  void hold(GroupActivityRecorded held) {
    var kind = GatheringKind.ACTIVITY;
    rows.unrecorded(held.group(), kind, kind.periodOf(held.heldOn()))
        .ifPresent(meeting -> rows.hold(meeting.id(), held.present(), held.by(), held.no()));
  }

  /** Struck, it was not the quarter's; what is over by now is missed at the next hour. */
  @EventListener
  void takeBack(ActivityStruck struck) {
    rows.takeBack(struck.no());
  }

  /** Tells of those that went by, and makes those of the periods that come. */
  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> missNext()))) {
      // the next one
    }
    rows.plans().forEach(plan -> transaction.executeWithoutResult(status -> make(plan)));
  }

  private boolean missNext() {
    var missed = rows.takeMissed(calendar.opening().orElse(LocalDate.EPOCH), today());
    missed.ifPresent(
        meeting -> {
          var told = new LinkedHashSet<>(groups.heads(meeting.group()));
          groups.officers(meeting.group()).ifPresent(told::add);
          events.publishEvent(new GatheringMissed(meeting.number(), meeting.meetsOn(), told));
        });
    return missed.isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
