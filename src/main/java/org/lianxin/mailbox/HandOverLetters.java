package org.lianxin.mailbox;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** 送交来信: who opened the box for the deputy hands him the letters. */
@Component
class HandOverLetters extends LetterTask<HandOverLetters.Answers> {

  /** What the form asks. */
  record Answers(@NotNull @Today LocalDate handedOn) {}

  HandOverLetters(BoxWeeks weeks, LetterWork work, BoxFacts facts) {
    super(weeks, work, facts);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    weeks.handOver(occasion.caseNo(), answers.handedOn(), occasion.reader());
    return Map.of();
  }
}
