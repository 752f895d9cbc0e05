package org.lianxin.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * A task of whoever organises a planned activity, once its hour has come.
 *
 * @param <A> the answers
 */
abstract class OrganiserTask<A extends Record> implements UserTask<A> {

  final Plans plans;
  final PlanFacts facts;
  private final ActivityRights rights;
  private final WorkingCalendar calendar;

  OrganiserTask(Plans plans, PlanFacts facts, ActivityRights rights, WorkingCalendar calendar) {
    this.plans = plans;
    this.facts = facts;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** The last day on which it is done in time. */
  abstract LocalDate lastDay(PlannedActivity plan);

  @Override
  public Doers doers(Matter matter) {
    return rights.doers(plans.get(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(calendar.endOf(lastDay(plans.get(matter.caseNo()))));
  }

  @Override
  public String about(Matter matter) {
    return plans.get(matter.caseNo()).title();
  }
}
