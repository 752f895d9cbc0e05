package org.lianxin.mailbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 登记来信: each letter is registered as a demand, with its photograph; the last one ends this task.
 * Who completes it before says what became of the letters that are no demands.
 */
@Component
class RegisterLetters implements UserTask<RegisterLetters.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = 400) String rest) {}

  private final BoxWeeks weeks;
  private final LetterWork work;
  private final BoxFacts facts;

  RegisterLetters(BoxWeeks weeks, LetterWork work, BoxFacts facts) {
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
    weeks.explain(occasion.caseNo(), answers.rest());
    return Map.of();
  }
}
