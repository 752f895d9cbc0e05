package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionProcess.IS_PETITION_HANDLED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 办理信访事项: the section does the work, or asks for more time, once. */
@Component
class HandlePetition extends SectionTask<HandlePetition.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String notes,
      LocalDate askedUntil,
      @Size(max = 1000) @Substantial String reason,
      @NotNull PetitionStep nextStep) {}

  private final PetitionExtensions extensions;

  HandlePetition(Petitions petitions, PetitionExtensions extensions, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_HANDLING);
    this.extensions = extensions;
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
