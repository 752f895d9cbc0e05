package org.lianxin.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 活动办结: what was heard is registered, the sheet with signatures is kept. */
@Component
class CloseActivity implements UserTask<CloseActivity.Answers> {

  /** What the form asks. */
  record Answers(@NotNull SheetKept sheet, @Size(max = 400) String remark) {}

  private final Plans plans;
  private final ActivityRights rights;
  private final PlanFacts facts;
  private final WorkingCalendar calendar;

  CloseActivity(Plans plans, ActivityRights rights, PlanFacts facts, WorkingCalendar calendar) {
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
    return Optional.of(calendar.endOf(plans.closeBy(plans.get(matter.caseNo()))));
  }

  @Override
  public String about(Matter matter) {
    return plans.get(matter.caseNo()).title();
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
