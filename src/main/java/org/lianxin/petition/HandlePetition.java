package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionProcess.IS_PETITION_HANDLED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 办理信访事项: the section does the work, or asks for more time, once. */
@Component
class HandlePetition implements UserTask<HandlePetition.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) String notes,
      LocalDate askedUntil,
      @Size(max = 1000) String reason,
      @NotNull PetitionStep nextStep) {}

  private final Petitions petitions;
  private final PetitionExtensions extensions;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  HandlePetition(
      Petitions petitions,
      PetitionExtensions extensions,
      Deadlines deadlines,
      PetitionFacts facts) {
    this.petitions = petitions;
    this.extensions = extensions;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_HANDLING).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withPetitioner(occasion);
    shown.put("latest", extensions.last(occasion.caseNo()).toString());
    shown.put("progress", facts.notes(occasion.caseNo()));
    shown.put("decisions", facts.decisions(occasion.caseNo()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    petitions.note(caseNo, answers.notes(), answers.nextStep(), occasion.reader());
    if (answers.nextStep() == PetitionStep.EXTENSION) {
      extensions.ask(caseNo, answers.reason(), answers.askedUntil(), occasion.reader());
    }
    return Map.ofEntries(IS_PETITION_HANDLED.is(answers.nextStep() == PetitionStep.DONE));
  }
}
