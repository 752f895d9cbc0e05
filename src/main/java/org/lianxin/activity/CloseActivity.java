package org.lianxin.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** 活动办结: what was heard is registered, the sheet with signatures is kept. */
@Component
class CloseActivity extends OrganiserTask<CloseActivity.Answers> {

  /** What the form asks. */
  record Answers(@NotNull SheetKept sheet, @Size(max = 400) String remark) {}

  CloseActivity(Plans plans, PlanFacts facts, ActivityRights rights, WorkingCalendar calendar) {
    super(plans, facts, rights, calendar);
  }

  @Override
  LocalDate lastDay(PlannedActivity plan) {
    return plans.closeBy(plan);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.ofHeld(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    plans.close(occasion.caseNo(), answers.sheet(), answers.remark(), occasion.reader());
    return Map.of();
  }
}
