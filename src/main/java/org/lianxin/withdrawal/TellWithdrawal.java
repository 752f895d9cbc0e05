package org.lianxin.withdrawal;

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

/** 告知选民已结束: the voter hears that his demand was voided or taken back, and by whom. */
@Component
class TellWithdrawal implements UserTask<Told> {

  private final Withdrawals withdrawals;
  private final IntakeWork work;
  private final DemandFacts facts;
  private final Words words;

  TellWithdrawal(Withdrawals withdrawals, IntakeWork work, DemandFacts facts, Words words) {
    this.withdrawals = withdrawals;
    this.work = work;
    this.facts = facts;
    this.words = words;
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
    var ended = withdrawals.latest(occasion.caseNo());
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    shown.put("act", words.label(ended.wish().act()));
    shown.put("reason", ended.wish().reason());
    shown.put("askedBy", words.person(ended.askedBy()));
    shown.put("confirmedBy", "%s %s".formatted(ended.decidedOn(), words.person(ended.decidedBy())));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Told telling) {
    withdrawals.tell(occasion.caseNo(), telling, occasion.reader());
    return Map.of();
  }
}
