package org.lianxin.rota;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.rota.RotaRows.Turn;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 接待日轮值: each group's day of each month, made from its plan for the months ahead, with its deputies
 * in turn (rule reception-monthly). The turn goes on where the last day left it; who was swapped
 * out has had his.
 */
@Service
class Rota implements Runnable {

  /** Most characters of a reason. */
  static final int REASON = 200;

  /** Most visitors of a day. */
  static final int MOST_VISITORS = 500;

  /** For how many months there are days, this one among them. */
  private static final int AHEAD = 3;

  private static final Limit ONE_DAY = Limit.workingDays(1);

  private final RotaRows rows;
  private final RotaGroups groups;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  Rota(
      RotaRows rows,
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

  // The plan

  /**
   * Writes a group's plan; days that have not come are made anew from it.
   *
   * @throws Refusal naming each field that is wrong
   */
  @Transactional
  void plan(RotaPlan plan, Person by) {
    Rule.check(RotaWish.RULES, plan);
    rows.write(plan, by.login());
    rows.deletePlanned(plan.group(), today());
    make(plan);
  }

  /** Makes the days of the months ahead that are not there yet. */
  private void make(RotaPlan plan) {
    var area = groups.area(plan.group());
    var members = groups.members(plan.group()).stream().map(Deputy::login).toList();
    if (area.isEmpty()) {
      return; // a group that was dissolved
    }
    Stream.iterate(today().withDayOfMonth(1), month -> month.plusMonths(1))
        .limit(AHEAD)
        .forEach(month -> make(plan, month, area.get(), members));
  }

  private void make(RotaPlan plan, LocalDate month, String area, List<String> members) {
    var wanted = month.withDayOfMonth(plan.dayOfMonth());
    var day = calendar.provisional(wanted.minusDays(1), ONE_DAY, area).day();
    if (day.isBefore(today())) {
      return;
    }
    rows.add(plan, month, day)
        .ifPresent(
            reception -> next(plan, members).forEach(login -> rows.addTurn(reception, login)));
  }

  /** Those whose turn it is: after the one who had it last, and from the beginning again. */
  private List<String> next(RotaPlan plan, List<String> members) {
    var last = rows.lastInTurn(plan.group()).map(members::indexOf).orElse(-1);
    return Stream.iterate(last + 1, place -> place + 1)
        .limit(Math.min(plan.persons(), members.size()))
        .map(place -> members.get(place % members.size()))
        .toList();
  }

  // The day

  private record Swap(
      Reception day, Set<String> onDuty, Set<String> members, String from, String to, String why) {}

  private static final List<Rule<Swap>> SWAP =
      List.of(
          swap -> unless(swap.day.state() == ReceptionState.PLANNED, "", "rota.swap.over"),
          swap -> unless(swap.onDuty.contains(swap.from), "from", "rota.swap.from"),
          swap ->
              unless(
                  swap.members.contains(swap.to) && !swap.onDuty.contains(swap.to),
                  "to",
                  "rota.swap.to"),
          swap ->
              unless(
                  !swap.why.isBlank() && swap.why.length() <= REASON && Legible.is(swap.why),
                  "reason",
                  "rota.swap.reason",
                  String.valueOf(REASON)));

  /**
   * 换班: another deputy of the group comes in somebody's place.
   *
   * @throws Refusal naming each field that is wrong
   */
  @Transactional
  void swap(Reception day, String from, String to, String reason, Person by) {
    var members = new LinkedHashSet<String>();
    groups.members(day.group()).forEach(one -> members.add(one.login()));
    var onDuty = onDuty(rows.turns(List.of(day.id())));
    Rule.check(SWAP, new Swap(day, onDuty, members, from, to, reason));
    rows.swap(day.id(), from, to, reason.strip(), by.login());
  }

  /** The logins of those who receive voters, swaps taken into account. */
  static Set<String> onDuty(List<Turn> turns) {
    var onDuty = new LinkedHashSet<String>();
    turns.stream().filter(turn -> turn.successor() == null).map(Turn::login).forEach(onDuty::add);
    return onDuty;
  }

  private record Holding(Reception day, Integer visitors, LocalDate today) {}

  private static final List<Rule<Holding>> HOLDING =
      List.of(
          held -> unless(held.day.state() != ReceptionState.HELD, "", "rota.hold.already"),
          held -> unless(!held.day.meetsOn().isAfter(held.today), "", "rota.hold.ahead"),
          held ->
              unless(
                  held.visitors != null && held.visitors >= 0 && held.visitors <= MOST_VISITORS,
                  "visitors",
                  "rota.hold.visitors",
                  String.valueOf(MOST_VISITORS)));

  /**
   * 已接待: the day was held, and so many voters came. One that was missed may be recorded late.
   *
   * @throws Refusal when it was recorded before, has not come, or the number can't be
   */
  @Transactional
  void hold(Reception day, Integer visitors, Person by) {
    Rule.check(HOLDING, new Holding(day, visitors, today()));
    rows.hold(day.id(), visitors, by.login());
  }

  // The clock

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Ringing {

    private final Rota rota;
    private final Gatherings gatherings;

    Ringing(Rota rota, Gatherings gatherings) {
      this.rota = rota;
      this.gatherings = gatherings;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void ring() {
      rota.run();
      gatherings.run();
    }
  }

  /** Tells of days that went by, and makes those of the months that come. */
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
        day -> {
          var told = onDuty(rows.turns(List.of(day.id())));
          groups.officers(day.group()).ifPresent(told::add);
          events.publishEvent(new ReceptionMissed(day.number(), day.meetsOn(), told));
        });
    return missed.isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
