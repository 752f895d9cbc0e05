package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyFeedbackProcess.IS_DISSATISFIED;
import static org.lianxin.feedback.process.DeputyFeedbackProcess.IS_REHANDLING_LEFT;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.OpeningWay;
import org.lianxin.demand.Voters;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 告知选民 (rule voter-told): the deputy, or a liaison officer on his behalf, tells the voter and asks
 * three things: answered, solved, satisfied. Where nobody can be told, the reason goes on record.
 */
@Component
class TellVoter implements UserTask<VoterTelling> {

  private final Tellings tellings;
  private final Relays relays;
  private final Voters voters;
  private final FeedbackCases cases;

  TellVoter(Tellings tellings, Relays relays, Voters voters, FeedbackCases cases) {
    this.tellings = tellings;
    this.relays = relays;
    this.voters = voters;
    this.cases = cases;
  }

  @Override
  public Doers doers(Matter matter) {
    return tellings.tellers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.TELLING_VOTER);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var voter = voters.opened(occasion.caseNo(), occasion.reader(), OpeningWay.TASK);
    var facts = cases.withOpinion(occasion.caseNo());
    var confirmed = relays.last(occasion.caseNo()).flatMap(RelayEntity::confirmedWords);
    facts.put("confirmedWords", confirmed.orElse(""));
    facts.put("toldWords", confirmed.orElse((String) facts.get("reply")));
    facts.put("voterName", voter.name());
    facts.put("voterPhone", voter.phone());
    facts.put("voterAddress", voter.address());
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, VoterTelling telling) {
    var outcome = tellings.tell(occasion.caseNo(), telling, occasion.reader());
    return Map.ofEntries(
        IS_DISSATISFIED.is(outcome.isDissatisfied()),
        IS_REHANDLING_LEFT.is(outcome.isRehandlingLeft()));
  }
}
