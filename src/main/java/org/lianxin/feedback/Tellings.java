package org.lianxin.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知选民: the voter hears what came of it, or it goes on record why that was impossible. */
@Service
@Transactional
@EnableConfigurationProperties(FeedbackSettings.class)
class Tellings {

  /**
   * What follows from a word to the voter.
   *
   * @param isDissatisfied whether deputy or voter is
   * @param isRehandlingLeft whether the unit may be told to do it again without a further decision
   */
  record Outcome(boolean isDissatisfied, boolean isRehandlingLeft) {}

  private final TellingTable table;
  private final FeedbackCases cases;
  private final Relays relays;
  private final Rehandlings rehandlings;
  private final Demands demands;
  private final Voters voters;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final FeedbackSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tellings(
      TellingTable table,
      FeedbackCases cases,
      Relays relays,
      Rehandlings rehandlings,
      Demands demands,
      Voters voters,
      Deadlines deadlines,
      CaseTimeline timeline,
      FeedbackSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.relays = relays;
    this.rehandlings = rehandlings;
    this.demands = demands;
    this.voters = voters;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** The deputy who received the demand, or a liaison officer on his behalf. */
  Doers tellers(String caseNo) {
    var demand = demands.get(caseNo);
    return Doers.personOr(demand.deputy(), Post.group(demand.office(), Role.LIAISON_OFFICER));
  }

  /**
   * Keeps how the voter was told; where somebody is dissatisfied and the unit has no try left,
   * somebody has to decide.
   *
   * @throws Refusal when one of the {@link TellingRules} is broken
   */
  Outcome tell(String caseNo, VoterTelling telling, String by) {
    var voter = voters.of(caseNo, by);
    var today = LocalDate.now(clock);
    Rule.check(
        TellingRules.ALL,
        new TellingRules.Asked(telling, voter, arrivedOn(caseNo), today, settings.fewestTries()));
    var round = cases.reply(caseNo).round();
    table.save(new TellingEntity(caseNo, round, telling, by, LocalDateTime.now(clock)));
    demands.moveTo(caseNo, DemandStatus.FED_BACK);
    deadlines.meet(caseNo, LimitKind.TELLING_VOTER);
    record(caseNo, telling, by);
    events.publishEvent(new VoterTold(caseNo));
    return follow(caseNo, telling);
  }

  /** The day the deputy who tells the voter had the reply himself: from the unit, or from above. */
  private LocalDate arrivedOn(String caseNo) {
    return relays
        .last(caseNo)
        .map(link -> link.telling().toldOn())
        .orElseGet(() -> cases.repliedOn(caseNo));
  }

  private Outcome follow(String caseNo, VoterTelling telling) {
    var isDissatisfied =
        telling.isDissatisfied() || cases.opinion(caseNo).opinion().isDissatisfied();
    var isRehandlingLeft = rehandlings.isLeft(caseNo);
    if (isDissatisfied && !isRehandlingLeft) {
      deadlines.begin(caseNo, LimitKind.DISPUTE, cases.officers(caseNo));
    }
    return new Outcome(isDissatisfied, isRehandlingLeft);
  }

  private void record(String caseNo, VoterTelling telling, String by) {
    if (telling.isTold()) {
      timeline.record(
          caseNo,
          by,
          "feedback.timeline.told",
          telling.toldOn(),
          telling.way(),
          telling.answered(),
          telling.solved(),
          telling.rating());
    } else {
      timeline.record(caseNo, by, "feedback.timeline.untold", telling.obstacle());
    }
  }
}
