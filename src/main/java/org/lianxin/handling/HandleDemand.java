package org.lianxin.handling;

import static org.lianxin.handling.process.DemandHandlingProcess.NEXT_STEP;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 办理诉求: the unit does the work, notes it, and goes on to its reply or asks for more time. */
@Component
class HandleDemand implements UserTask<HandleDemand.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) String notes,
      @Size(max = 4000) String evidence,
      @NotNull NextStep nextStep,
      @Size(max = 1000) String reason,
      LocalDate askedUntil) {}

  private final UnitWork work;
  private final Orders orders;
  private final Postponing postponing;
  private final WorkFacts facts;

  HandleDemand(UnitWork work, Orders orders, Postponing postponing, WorkFacts facts) {
    this.work = work;
    this.orders = orders;
    this.postponing = postponing;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(UnitWork.handlers(orders.current(matter.caseNo()).unit()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return postponing.replyLimit(matter.caseNo()).map(Deadline::end);
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
    work.noteProgress(
        occasion.caseNo(),
        new UnitWork.Note(
            answers.notes(),
            answers.evidence(),
            answers.nextStep(),
            answers.reason(),
            answers.askedUntil()),
        occasion.reader());
    return Map.ofEntries(NEXT_STEP.is(answers.nextStep()));
  }
}
