package org.lianxin.handling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 登记信访事项: the section registers the petition and takes it, or passes it on. */
@Component
class RegisterPetition implements UserTask<RegisterPetition.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{handling.petition.representatives-missing}")
          @Min(value = 1, message = "{handling.petition.representatives-none}")
          @Max(
              value = Petitions.MOST_REPRESENTATIVES,
              message = "{handling.petition.representatives-too-many}")
          Integer representatives,
      @NotNull(message = "{handling.petition.acceptance-missing}") Acceptance acceptance,
      @Size(max = 200, message = "{handling.petition.place-too-long}") String passedOnTo,
      @Size(max = 1000, message = "{handling.petition.reason-too-long}") String reason) {}

  private final Petitions petitions;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  RegisterPetition(Petitions petitions, Deadlines deadlines, PetitionFacts facts) {
    this.petitions = petitions;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public String process() {
    return Petitions.PROCESS;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_ACCEPTANCE).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.withPetitioner(occasion);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    petitions.register(
        occasion.caseNo(),
        new Petitions.Registration(
            answers.representatives(),
            answers.acceptance(),
            answers.passedOnTo(),
            answers.reason()),
        occasion.reader());
    return Map.of("isPetitionAccepted", answers.acceptance() == Acceptance.ACCEPTED);
  }
}
