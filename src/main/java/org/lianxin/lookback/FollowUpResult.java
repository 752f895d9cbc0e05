package org.lianxin.lookback;

import static org.lianxin.lookback.process.LookBackProcess.IS_REOPENED;

import java.time.LocalDate;
import java.util.Map;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** 跟进办理结果: 再调研、再检查、再审议 or 再督办, and what came of it. */
@Component
class FollowUpResult extends CheckTask<FollowUpAnswer> {

  private final Checks checks;
  private final CheckFacts facts;
  private final Words words;

  FollowUpResult(Checks checks, CheckFacts facts, Words words, WorkingCalendar calendar) {
    super(checks, calendar);
    this.checks = checks;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public String about(Matter matter) {
    return words.chinese(answer(matter).followUp());
  }

  @Override
  LocalDate lastDay(Matter matter) {
    return answer(matter).followUpBy();
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
