package org.lianxin.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TellingWay;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 转告下级代表: the deputy above tells the deputy below what came of the matter. */
@Component
class RelayResult implements UserTask<RelayResult.Answers> {

  /** What the form asks. */
  record Answers(
      @NotNull(message = "{feedback.telling.way-missing}") TellingWay way,
      @NotNull(message = "{feedback.telling.day-missing}") LocalDate toldOn,
      @NotBlank(message = "{feedback.telling.words-missing}")
          @Size(max = 4000, message = "{feedback.telling.words-too-long}")
          String toldWords) {}

  private final Relays relays;
  private final FeedbackCases cases;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Clock clock;

  RelayResult(
      Relays relays,
      FeedbackCases cases,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      Clock clock) {
    this.relays = relays;
    this.cases = cases;
    this.demands = demands;
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
    return Doers.personOr(
        relays.at(matter.caseNo(), matter.part()).fromDeputy(),
        Post.group(demands.get(matter.caseNo()).office(), Role.LIAISON_OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.RELAY).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var link = relays.at(occasion.caseNo(), occasion.matter().part());
    var facts = cases.facts(occasion.caseNo());
    facts.put("fromDeputy", cases.person(link.fromDeputy()));
    facts.put("toDeputy", cases.person(link.toDeputy()));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    TellingRules.requireDeputyCanBeTold(answers.way());
    var faults = TellingRules.reasonsAgainst(answers.toldOn(), LocalDate.now(clock));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    int place = occasion.matter().part();
    var link = relays.at(occasion.caseNo(), place);
    relays.tell(
        occasion.caseNo(),
        place,
        answers.way(),
        answers.toldOn(),
        answers.toldWords(),
        occasion.reader());
    timeline.record(
        occasion.caseNo(),
        occasion.reader(),
        "feedback.timeline.relayed",
        cases.person(link.fromDeputy()),
        cases.person(link.toDeputy()),
        answers.toldOn(),
        answers.way());
    return Map.of();
  }
}
