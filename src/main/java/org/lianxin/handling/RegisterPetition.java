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

/** 登记信访事项: the section takes the petition, passes it on, or takes it no more. */
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
      @Size(max = 20, message = "{handling.petition.earlier-too-long}") String earlierCase,
      @Size(max = 1000, message = "{handling.petition.reason-too-long}") String reason) {}

  private final Petitions petitions;
  private final PetitionReferrals referrals;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  RegisterPetition(
      Petitions petitions, PetitionReferrals referrals, Deadlines deadlines, PetitionFacts facts) {
    this.petitions = petitions;
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public String process() {
    return Petitions.ACCEPTANCE;
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
    var caseNo = occasion.caseNo();
    var by = occasion.reader();
    petitions.register(
        caseNo,
        new Petitions.Registration(
            answers.representatives(),
            answers.acceptance(),
            answers.passedOnTo(),
            answers.earlierCase(),
            answers.reason()),
        by);
    if (answers.acceptance() == Acceptance.PASSED_ON) {
      referrals.refer(caseNo, answers.passedOnTo(), answers.reason(), by);
    }
    return Map.of("isPetitionAccepted", answers.acceptance() == Acceptance.ACCEPTED);
  }
}
