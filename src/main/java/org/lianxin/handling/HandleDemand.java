package org.lianxin.handling;

import static org.lianxin.handling.process.DemandHandlingProcess.NEXT_STEP;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 办理诉求: the unit does the work, notes it, and goes on to its reply or asks for more time. */
@Component
class HandleDemand extends UnitTask<HandleDemand.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String notes,
      @Size(max = 4000) @Substantial(orFile = true) String evidence,
      @NotNull NextStep nextStep,
      @Size(max = 1000) @Substantial String reason,
      LocalDate askedUntil) {}

  private final UnitWork work;

  HandleDemand(UnitWork work, Orders orders, WorkFacts facts) {
    super(orders, facts);
    this.work = work;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    shown.put("rejection", facts.rejection(order));
    shown.put("contacts", facts.contacts(order));
    shown.put("opinions", facts.opinions(order));
    shown.put("progress", facts.progress(order));
    shown.put("decisions", facts.decisions(order));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    work.noteProgress(occasion.caseNo(), answers, occasion.reader());
    return Map.ofEntries(NEXT_STEP.is(answers.nextStep()));
  }
}
