package org.lianxin.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/**
 * 登记活动: an activity that was held is written down on its page, which ends this task; who completes
 * it says why it was not.
 */
@Component
class RecordActivity extends OrganiserTask<RecordActivity.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = Plans.REASON) @Substantial String reason) {}

  RecordActivity(Plans plans, PlanFacts facts, ActivityRights rights, WorkingCalendar calendar) {
    super(plans, facts, rights, calendar);
  }

  @Override
  LocalDate lastDay(PlannedActivity plan) {
    return plans.recordBy(plan);
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
