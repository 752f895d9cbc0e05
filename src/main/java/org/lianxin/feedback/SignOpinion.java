package org.lianxin.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.lianxin.closedloop.Signatures;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 代表签署意见: the deputy rates how the unit worked and what came of it (上海规定 art. 21, 山东 art. 23; rule
 * rated-twice), and signs: the second half of the double signature.
 */
@Component
class SignOpinion implements UserTask<SignOpinion.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{feedback.opinion.attitude-missing}") Rating attitude,
      @NotNull(message = "{feedback.opinion.outcome-missing}") Rating outcomeRating,
      @Size(max = 4000, message = "{feedback.opinion.reasons-too-long}") String reasons,
      String proof) {}

  private final DeputyOpinions opinions;
  private final FeedbackCases cases;
  private final Demands demands;
  private final Signatures signatures;
  private final ProofOfIdentity identity;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Clock clock;

  SignOpinion(
      DeputyOpinions opinions,
      FeedbackCases cases,
      Demands demands,
      Signatures signatures,
      ProofOfIdentity identity,
      Deadlines deadlines,
      CaseTimeline timeline,
      Clock clock) {
    this.opinions = opinions;
    this.cases = cases;
    this.demands = demands;
    this.signatures = signatures;
    this.identity = identity;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "deputy-feedback";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person(demands.get(matter.caseNo()).deputy());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.DEPUTY_RATING).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = cases.facts(occasion.caseNo());
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var reply = cases.reply(caseNo);
    var opinion =
        new DeputyOpinion(
            caseNo,
            reply.round(),
            occasion.reader(),
            answers.attitude(),
            answers.outcomeRating(),
            answers.reasons(),
            LocalDateTime.now(clock));
    if (opinion.isDissatisfied() && answers.reasons() == null) {
      throw Refusal.of("reasons", "feedback.opinion.reasons-missing");
    }
    signatures.sign(
        caseNo,
        Signatures.Half.DEPUTY,
        occasion.reader(),
        answers.proof(),
        OpinionContent.of(reply, answers.attitude(), answers.outcomeRating(), answers.reasons()));
    opinions.save(opinion);
    timeline.record(
        caseNo,
        occasion.reader(),
        "feedback.timeline.signed",
        answers.attitude(),
        answers.outcomeRating());
    deadlines.meet(caseNo, LimitKind.DEPUTY_RATING);
    deadlines.begin(caseNo, LimitKind.TELLING_VOTER, occasion.reader());
    return Map.of();
  }
}
