package org.lianxin.lookback;

import static org.lianxin.lookback.process.LookBackProcess.CHECK_ID;
import static org.lianxin.lookback.process.LookBackProcess.VERDICT;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 核查办理结果: somebody who had nothing to do with it looks at a closed case again. */
@Component
class CheckResult implements UserTask<CheckAnswer> {

  private final Checks checks;
  private final CheckFacts facts;
  private final Clock clock;

  CheckResult(Checks checks, CheckFacts facts, Clock clock) {
    this.checks = checks;
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public Doers doers(Matter matter) {
    return checks.doers(matter.part());
  }

  /** A case is looked back on again in another year. */
  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public String partVariable() {
    return CHECK_ID.name();
  }

  @Override
  public String about(Matter matter) {
    return checks.campaign(matter.part()).name();
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    var day = checks.campaign(matter.part()).dueOn();
    return Optional.of(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1));
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
