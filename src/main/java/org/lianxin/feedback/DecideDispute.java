package org.lianxin.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.feedback.DisputeDecision.Basis;
import org.lianxin.feedback.DisputeDecision.Decision;
import org.lianxin.handling.Order;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 评估决定: somebody is still not satisfied after the last re-handling. Experts or a named person
 * decide, with reasons: another round, or an end with an explanation. Never a silent end.
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
  private final Demands demands;
  private final ConflictOfInterest conflicts;
  private final CaseTimeline timeline;
  private final Clock clock;

  DecideDispute(
      DisputeDecisions decisions,
      FeedbackCases cases,
      Rehandlings rehandlings,
      Demands demands,
      ConflictOfInterest conflicts,
      CaseTimeline timeline,
      Clock clock) {
    this.decisions = decisions;
    this.cases = cases;
    this.rehandlings = rehandlings;
    this.demands = demands;
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
    var office =
        cases
            .order(matter.caseNo())
            .map(Order::office)
            .orElseGet(() -> demands.get(matter.caseNo()).office());
    return Doers.groups(Post.group(office, Role.OFFICER));
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
    timeline.record(
        caseNo, occasion.reader(), decided.timelineCode(), answers.evaluators(), answers.reasons());
    return Map.of("needsRehandling", again);
  }
}
