package org.lianxin.mailbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/**
 * 登记来信: each letter is registered as a demand, with its photograph; the last one ends this task.
 * Who completes it before says what became of the letters that are no demands.
 */
@Component
class RegisterLetters extends LetterTask<RegisterLetters.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = 400) @Substantial String rest) {}

  RegisterLetters(BoxWeeks weeks, LetterWork work, BoxFacts facts) {
    super(weeks, work, facts);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    weeks.explain(occasion.caseNo(), answers.rest());
    return Map.of();
  }
}
