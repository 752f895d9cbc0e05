package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyFeedback.NEEDS_REHANDLING;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.feedback.DisputeDecision.Basis;
import org.lianxin.feedback.DisputeDecision.Decision;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 评估决定: somebody is still not satisfied after the last re-handling. Experts or a named person
 * decide, with reasons and within a limit: another round, or an end with an explanation. Never a
 * silent end.
 */
@Component
class DecideDispute implements UserTask<DecideDispute.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{feedback.dispute.basis-missing}") Basis basis,
      @NotBlank(message = "{feedback.dispute.evaluators-missing}")
          @Size(max = 200, message = "{feedback.dispute.evaluators-too-long}")
          String evaluators,
      @NotBlank(message = "{feedback.dispute.reasons-missing}")
          @Size(max = 4000, message = "{feedback.dispute.reasons-too-long}")
          String reasons,
      @NotNull(message = "{feedback.dispute.decision-missing}") Decision decision) {}

  private final DisputeDecisions decisions;
  private final FeedbackCases cases;
  private final Rehandlings rehandlings;
  private final Deadlines deadlines;
  private final ConflictOfInterest conflicts;
  private final CaseTimeline timeline;
  private final Clock clock;

  DecideDispute(
      DisputeDecisions decisions,
      FeedbackCases cases,
      Rehandlings rehandlings,
      Deadlines deadlines,
      ConflictOfInterest conflicts,
      CaseTimeline timeline,
      Clock clock) {
    this.decisions = decisions;
    this.cases = cases;
    this.rehandlings = rehandlings;
    this.deadlines = deadlines;
    this.conflicts = conflicts;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "deputy-feedback";
  }

  /** The office that assigned it; where there is none, the one that answers for the demand. */
  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(cases.officers(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.DISPUTE).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var facts = cases.facts(occasion.caseNo());
    var opinion = rehandlings.opinion(occasion.caseNo());
    var telling = rehandlings.telling(occasion.caseNo());
    facts.put("attitude", cases.label(opinion.attitude()));
    facts.put("outcomeRating", cases.label(opinion.outcome()));
    facts.put("deputyReasons", orEmpty(opinion.reasons()));
    facts.put("solved", cases.label(telling.voice().solved()));
    facts.put("rating", cases.label(telling.voice().rating()));
    facts.put("voterWords", orEmpty(telling.voterWords()));
    return facts;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var again = answers.decision() == Decision.ANOTHER_ROUND;
    cases
        .order(caseNo)
        .filter(order -> conflicts.exists(occasion.reader(), order.unit()))
        .ifPresent(
            order -> {
              throw Refusal.of("", "feedback.dispute.own-unit");
            });
    if (again && cases.isJoined(caseNo)) {
      throw Refusal.of("decision", "feedback.dispute.joined");
    }
    var decided =
        new DisputeDecision(
            caseNo,
            cases.reply(caseNo).round(),
            answers,
            occasion.reader(),
            LocalDateTime.now(clock));
    decisions.save(decided);
    deadlines.meet(caseNo, LimitKind.DISPUTE);
    timeline.record(
        caseNo, occasion.reader(), decided.timelineCode(), answers.evaluators(), answers.reasons());
    return Map.ofEntries(NEEDS_REHANDLING.is(again));
  }
}
