package org.lianxin.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 登记活动: an activity that was held is written down on its page, which ends this task; who completes
 * it says why it was not.
 */
@Component
class RecordActivity implements UserTask<RecordActivity.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = Plans.REASON) String reason) {}

  private final Plans plans;
  private final ActivityRights rights;
  private final PlanFacts facts;
  private final WorkingCalendar calendar;

  RecordActivity(Plans plans, ActivityRights rights, PlanFacts facts, WorkingCalendar calendar) {
    this.plans = plans;
    this.rights = rights;
    this.facts = facts;
    this.calendar = calendar;
  }

  @Override
  public Doers doers(Matter matter) {
    return rights.doers(plans.get(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(calendar.endOf(plans.recordBy(plans.get(matter.caseNo()))));
  }

  @Override
  public String about(Matter matter) {
    return plans.get(matter.caseNo()).title();
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    plans.notHeld(occasion.caseNo(), answers.reason(), occasion.reader());
    return Map.of();
  }
}
