package org.lianxin.demand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 向选民说明: why the matter goes no further, or where it belongs (rules not-sustained and other-ways).
 */
@Component
class ExplainToVoter implements UserTask<ExplainToVoter.Answers> {

  private static final int LONG = 4000;

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{demand.explanation.way.missing}") TellingWay way,
      @NotNull(message = "{demand.explanation.toldOn.missing}") LocalDate toldOn,
      @NotBlank(message = "{demand.explanation.toldWords.missing}")
          @Size(max = LONG, message = "{demand.verification.too-long}")
          String toldWords) {}

  private final Intake intake;
  private final IntakeWork work;
  private final DemandFacts facts;
  private final Verifications verifications;

  ExplainToVoter(Intake intake, IntakeWork work, DemandFacts facts, Verifications verifications) {
    this.intake = intake;
    this.work = work;
    this.facts = facts;
    this.verifications = verifications;
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
    return work.due(matter.caseNo(), LimitKind.TELLING_VOTER);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    var verification = verifications.find(occasion.caseNo()).orElseThrow();
    shown.put("findings", verification.findings());
    shown.put("outcome", facts.say(verification.outcome()));
    shown.put("referral", verification.referral().map(facts::say).orElse(""));
    shown.put("answer", verification.answer());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    intake.explain(
        occasion.caseNo(), occasion.reader(), answers.way(), answers.toldOn(), answers.toldWords());
    return Map.of();
  }
}
