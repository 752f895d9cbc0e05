package org.lianxin.demand;

import static org.lianxin.demand.process.DemandIntake.INTAKE_OUTCOME;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 核实诉求: finds out whether it is so, and decides what becomes of it (松江区实施意见 四（一）). */
@Component
class VerifyDemand implements UserTask<VerifyDemand.Answers> {

  private static final int LONG = 4000;
  private static final int CASE_NO = 20;

  /** What the form asks; what is required depends on the outcome, see {@link Intake}. */
  record Answers(
      VerificationMethod method,
      @Size(max = LONG, message = "{demand.verification.too-long}") String findings,
      @NotNull(message = "{demand.verification.outcome.missing}") IntakeOutcome outcome,
      MatterLevel matterLevel,
      @Size(max = LONG, message = "{demand.verification.too-long}") String answer,
      Referral referral,
      @Size(max = CASE_NO, message = "{demand.verification.too-long}") String leadCase) {}

  private final Intake intake;
  private final IntakeWork work;
  private final DemandFacts facts;

  VerifyDemand(Intake intake, IntakeWork work, DemandFacts facts) {
    this.intake = intake;
    this.work = work;
    this.facts = facts;
  }

  @Override
  public String process() {
    return IntakeWork.PROCESS;
  }

  @Override
  public Doers doers(Matter matter) {
    return work.doers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return work.due(matter.caseNo(), LimitKind.VERIFICATION);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo(), occasion.reader());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    intake.verify(occasion.caseNo(), occasion.reader(), answers);
    return Map.ofEntries(INTAKE_OUTCOME.is(answers.outcome()));
  }
}
