package org.lianxin.lookback;

import static org.lianxin.lookback.process.LookBackProcess.VERDICT;

import java.time.LocalDate;
import java.util.Map;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** 核查办理结果: somebody who had nothing to do with it looks at a closed case again. */
@Component
class CheckResult extends CheckTask<CheckAnswer> {

  private final Checks checks;
  private final CheckFacts facts;

  CheckResult(Checks checks, CheckFacts facts, WorkingCalendar calendar) {
    super(checks, calendar);
    this.checks = checks;
    this.facts = facts;
  }

  @Override
  public String about(Matter matter) {
    return checks.campaign(matter.part()).name();
  }

  @Override
  LocalDate lastDay(Matter matter) {
    return checks.campaign(matter.part()).dueOn();
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, CheckAnswer answer) {
    checks.check(occasion.matter().part(), answer, occasion.reader());
    return Map.ofEntries(VERDICT.is(answer.verdict()));
  }
}
