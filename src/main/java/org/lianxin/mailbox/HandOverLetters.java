package org.lianxin.mailbox;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Today;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 送交来信: who opened the box for the deputy hands him the letters. */
@Component
class HandOverLetters implements UserTask<HandOverLetters.Answers> {

  /** What the form asks. */
  record Answers(@NotNull @Today LocalDate handedOn) {}

  private final BoxWeeks weeks;
  private final LetterWork work;
  private final BoxFacts facts;

  HandOverLetters(BoxWeeks weeks, LetterWork work, BoxFacts facts) {
    this.weeks = weeks;
    this.work = work;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return work.doers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return work.due(matter.caseNo());
  }

  @Override
  public String about(Matter matter) {
    return work.about(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    weeks.handOver(occasion.caseNo(), answers.handedOn(), occasion.reader());
    return Map.of();
  }
}
