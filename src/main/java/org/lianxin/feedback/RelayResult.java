package org.lianxin.feedback;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Told;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 转告下级代表: the deputy above tells the deputy below what came of the matter. */
@Component
class RelayResult implements UserTask<Told> {

  private final Relays relays;
  private final FeedbackCases cases;
  private final Words words;

  RelayResult(Relays relays, FeedbackCases cases, Words words) {
    this.relays = relays;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public Doers doers(Matter matter) {
    return relays.tellers(matter.caseNo(), matter.part());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.RELAY);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var link = relays.at(occasion.caseNo(), occasion.matter().part());
    var facts = cases.facts(occasion.caseNo());
    facts.put("fromDeputy", words.person(link.fromDeputy()));
    facts.put("toDeputy", words.person(link.toDeputy()));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Told telling) {
    relays.tell(occasion.caseNo(), occasion.matter().part(), telling, occasion.reader());
    return Map.of();
  }
}
