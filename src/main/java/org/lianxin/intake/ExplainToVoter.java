package org.lianxin.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.DemandFacts;
import org.lianxin.demand.IntakeWork;
import org.lianxin.demand.Told;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 向选民说明: why the matter goes no further, or where it belongs (rules not-sustained and other-ways).
 */
@Component
class ExplainToVoter implements UserTask<Told> {

  private final Intake intake;
  private final IntakeWork work;
  private final DemandFacts facts;
  private final Words words;
  private final Verifications verifications;

  ExplainToVoter(
      Intake intake, IntakeWork work, DemandFacts facts, Words words, Verifications verifications) {
    this.intake = intake;
    this.work = work;
    this.facts = facts;
    this.words = words;
    this.verifications = verifications;
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
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    var verification = verifications.find(occasion.caseNo()).orElseThrow();
    shown.put("findings", verification.findings());
    shown.put("outcome", words.label(verification.outcome()));
    shown.put("referral", verification.referral().map(words::label).orElse(""));
    shown.put("answer", verification.answer());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Told telling) {
    intake.explain(occasion.caseNo(), telling, occasion.reader());
    return Map.of();
  }
}
