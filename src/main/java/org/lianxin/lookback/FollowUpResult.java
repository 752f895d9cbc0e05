package org.lianxin.lookback;

import static org.lianxin.lookback.process.LookBackProcess.CHECK_ID;
import static org.lianxin.lookback.process.LookBackProcess.IS_REOPENED;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 跟进办理结果: 再调研、再检查、再审议 or 再督办, and what came of it. */
@Component
class FollowUpResult implements UserTask<FollowUpAnswer> {

  private final Checks checks;
  private final CheckFacts facts;
  private final Words words;
  private final Clock clock;

  FollowUpResult(Checks checks, CheckFacts facts, Words words, Clock clock) {
    this.checks = checks;
    this.facts = facts;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Doers doers(Matter matter) {
    return checks.doers(matter.part());
  }

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
    return words.chinese(answer(matter).followUp());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    var day = answer(matter).followUpBy();
    return Optional.of(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var found = answer(occasion.matter());
    var shown = facts.of(occasion);
    shown.put("followUp", words.label(found.followUp()));
    shown.put("followUpBy", found.followUpBy().toString());
    shown.put("findings", found.findings());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, FollowUpAnswer answer) {
    checks.follow(occasion.matter().part(), answer, occasion.reader());
    return Map.ofEntries(IS_REOPENED.is(answer.end() == FollowUpAnswer.End.REOPENED));
  }

  private CheckAnswer answer(Matter matter) {
    return checks.get(matter.part()).answer();
  }
}
