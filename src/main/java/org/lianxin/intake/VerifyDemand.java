package org.lianxin.intake;

import static org.lianxin.intake.process.DemandIntakeProcess.ANSWER_UNTIL;
import static org.lianxin.intake.process.DemandIntakeProcess.INTAKE_OUTCOME;
import static org.lianxin.intake.process.DemandIntakeProcess.IS_MORE_ASKED;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.AnotherMatter;
import org.lianxin.demand.DemandFacts;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.IntakeWork;
import org.lianxin.demand.Registration;
import org.lianxin.demand.Splits;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.inquiry.InquiryFacts;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 核实诉求: finds out whether it is so, and decides what becomes of it (松江区实施意见 四（一）). */
@Component
class VerifyDemand implements UserTask<VerifyDemand.Answers> {

  /** What the form asks; what is required depends on the outcome, see {@link IntakeRules}. */
  record Answers(
      VerificationMethod method,
      LocalDate visitedOn,
      @Size(max = 1000) @Substantial String earlyReason,
      @Size(max = 4000) @Substantial(orFile = true) String findings,
      boolean isMoreAsked,
      @Size(max = Inquiries.QUESTION) @Substantial String question,
      IntakeOutcome outcome,
      MatterLevel matterLevel,
      @Size(max = 4000) @Substantial String answer,
      String promisedBy,
      @Size(max = 40) String promiser,
      LocalDate promisedOn,
      Referral referral,
      @Size(max = 20) String leadCase,
      boolean isAccusation,
      String accusedBody,
      @Size(max = Registration.SUBJECT) String splitSubject,
      Category splitCategory,
      @Size(max = Registration.SUBJECT) String keptSubject) {

    AnotherMatter anotherMatter() {
      return new AnotherMatter(splitSubject, splitCategory, keptSubject);
    }
  }

  private final Intake intake;
  private final IntakeWork work;
  private final Promises promises;
  private final Splits splits;
  private final Inquiries inquiries;
  private final InquiryFacts inquiryFacts;
  private final DemandFacts facts;

  VerifyDemand(
      Intake intake,
      IntakeWork work,
      Promises promises,
      Splits splits,
      Inquiries inquiries,
      InquiryFacts inquiryFacts,
      DemandFacts facts) {
    this.intake = intake;
    this.work = work;
    this.promises = promises;
    this.splits = splits;
    this.inquiries = inquiries;
    this.inquiryFacts = inquiryFacts;
    this.facts = facts;
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
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    shown.put("units", promises.units(occasion.caseNo()));
    shown.put("categories", splits.categories());
    var asked = inquiries.of(occasion.caseNo());
    shown.put("inquiries", inquiryFacts.of(asked));
    shown.put("findings", asked.isEmpty() ? "" : asked.get(asked.size() - 1).findings());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    if (answers.isMoreAsked()) {
      var until = intake.askVoter(occasion.caseNo(), occasion.reader(), answers);
      return Map.ofEntries(IS_MORE_ASKED.is(true), ANSWER_UNTIL.is(Date.from(until)));
    }
    intake.verify(occasion.caseNo(), occasion.reader(), answers);
    splits.split(occasion.caseNo(), answers.anotherMatter(), occasion.reader());
    return Map.ofEntries(IS_MORE_ASKED.is(false), INTAKE_OUTCOME.is(answers.outcome()));
  }
}
