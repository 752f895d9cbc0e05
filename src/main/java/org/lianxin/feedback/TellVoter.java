package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyFeedback.IS_DISSATISFIED;
import static org.lianxin.feedback.process.DeputyFeedback.IS_REHANDLING_LEFT;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Voters;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.UserTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 告知选民 (rule voter-told): the deputy, or a liaison officer on his behalf, tells the voter and asks
 * three things: answered, solved, satisfied. Where nobody can be told, the reason goes on record.
 */
@Component
@EnableConfigurationProperties(FeedbackSettings.class)
class TellVoter implements UserTask<TellVoter.Answers> {

  private static final int MOST_TRIES = 99;

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{feedback.telling.way-missing}") TellingWay way,
      @NotNull(message = "{feedback.telling.day-missing}") LocalDate toldOn,
      @NotBlank(message = "{feedback.telling.words-missing}")
          @Size(max = 4000, message = "{feedback.telling.words-too-long}")
          String toldWords,
      Obstacle obstacle,
      @Min(value = 1, message = "{feedback.telling.tries-range}")
          @Max(value = MOST_TRIES, message = "{feedback.telling.tries-range}")
          Integer tries,
      VoterAnswer answered,
      VoterAnswer solved,
      VoterRating rating,
      @Size(max = 4000, message = "{feedback.telling.voter-words-too-long}") String voterWords) {

    boolean isTold() {
      return way != TellingWay.NOT_POSSIBLE;
    }

    VoterVoice voice() {
      return isTold() ? new VoterVoice(true, answered, solved, rating) : VoterVoice.NONE;
    }
  }

  private final TellingTable tellings;
  private final FeedbackCases cases;
  private final Rehandlings rehandlings;
  private final Demands demands;
  private final Voters voters;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final FeedbackSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellVoter(
      TellingTable tellings,
      FeedbackCases cases,
      Rehandlings rehandlings,
      Demands demands,
      Voters voters,
      Deadlines deadlines,
      CaseTimeline timeline,
      FeedbackSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tellings = tellings;
    this.cases = cases;
    this.rehandlings = rehandlings;
    this.demands = demands;
    this.voters = voters;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "deputy-feedback";
  }

  @Override
  public Doers doers(Matter matter) {
    var demand = demands.get(matter.caseNo());
    return Doers.personOr(demand.deputy(), Post.group(demand.office(), Role.LIAISON_OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.TELLING_VOTER).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var voter = voters.of(caseNo, occasion.reader());
    var opinion = rehandlings.opinion(caseNo);
    var facts = cases.facts(caseNo);
    facts.put("deputyName", cases.person(opinion.deputy()));
    facts.put("attitude", cases.label(opinion.attitude()));
    facts.put("outcomeRating", cases.label(opinion.outcome()));
    facts.put("voterName", voter.name());
    facts.put("voterPhone", voter.phone());
    facts.put("voterAddress", voter.address());
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var faults = new ArrayList<Reason>();
    faults.addAll(TellingRules.reasonsAgainst(answers.toldOn(), LocalDate.now(clock)));
    faults.addAll(
        answers.isTold()
            ? faultsOfTold(answers)
            : faultsOfUntold(answers, voters.of(caseNo, occasion.reader())));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    var telling =
        new TellingEntity(
            caseNo,
            cases.reply(caseNo).round(),
            answers,
            occasion.reader(),
            LocalDateTime.now(clock));
    tellings.save(telling);
    demands.moveTo(caseNo, DemandStatus.FED_BACK);
    deadlines.meet(caseNo, LimitKind.TELLING_VOTER);
    record(occasion, answers);
    events.publishEvent(new VoterTold(caseNo));
    var isDissatisfied = telling.isDissatisfied() || rehandlings.opinion(caseNo).isDissatisfied();
    var isRehandlingLeft = rehandlings.isLeft(caseNo);
    if (isDissatisfied && !isRehandlingLeft) {
      deadlines.begin(caseNo, LimitKind.DISPUTE, cases.officers(caseNo));
    }
    return Map.ofEntries(
        IS_DISSATISFIED.is(isDissatisfied), IS_REHANDLING_LEFT.is(isRehandlingLeft));
  }

  private static List<Reason> faultsOfTold(Answers answers) {
    var faults = new ArrayList<Reason>();
    require("answered", answers.answered(), faults);
    require("solved", answers.solved(), faults);
    require("rating", answers.rating(), faults);
    if (answers.rating() == VoterRating.DISSATISFIED && answers.voterWords() == null) {
      faults.add(Reason.of("voterWords", "feedback.telling.voter-words-missing"));
    }
    if (answers.obstacle() != null) {
      faults.add(Reason.of("obstacle", "feedback.telling.obstacle-though-told"));
    }
    return faults;
  }

  private static void require(String field, Object answer, List<Reason> faults) {
    if (answer == null) {
      faults.add(Reason.of(field, "feedback.telling." + field + "-missing"));
    }
  }

  private List<Reason> faultsOfUntold(Answers answers, Voter voter) {
    if (answers.answered() != null || answers.solved() != null || answers.rating() != null) {
      return List.of(Reason.of("way", "feedback.telling.answers-though-untold"));
    }
    if (answers.obstacle() == null) {
      return List.of(Reason.of("obstacle", "feedback.telling.obstacle-missing"));
    }
    return switch (answers.obstacle()) {
      case ANONYMOUS ->
          voter.phone().isEmpty() && voter.address().isEmpty()
              ? List.of()
              : List.of(Reason.of("obstacle", "feedback.telling.not-anonymous"));
      case UNREACHABLE ->
          answers.tries() != null && answers.tries() >= settings.fewestTries()
              ? List.of()
              : List.of(
                  Reason.of("tries", "feedback.telling.too-few-tries", settings.fewestTries()));
    };
  }

  private void record(Occasion occasion, Answers answers) {
    if (answers.isTold()) {
      timeline.record(
          occasion.caseNo(),
          occasion.reader(),
          "feedback.timeline.told",
          answers.toldOn(),
          answers.way(),
          answers.answered(),
          answers.solved(),
          answers.rating());
    } else {
      timeline.record(
          occasion.caseNo(), occasion.reader(), "feedback.timeline.untold", answers.obstacle());
    }
  }
}
