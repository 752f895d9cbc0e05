package org.lianxin.lookback;

import java.util.Map;
import org.lianxin.demand.DemandFacts;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.intake.CaseFacts;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.stereotype.Component;

/** What both forms of a look-back show of a case. */
@Component
class CheckFacts {

  private final Checks checks;
  private final DemandFacts demand;
  private final CaseFacts facts;
  private final Demands demands;
  private final Orders orders;
  private final Replies replies;
  private final Words words;

  CheckFacts(
      Checks checks,
      DemandFacts demand,
      CaseFacts facts,
      Demands demands,
      Orders orders,
      Replies replies,
      Words words) {
    this.checks = checks;
    this.demand = demand;
    this.facts = facts;
    this.demands = demands;
    this.orders = orders;
    this.replies = replies;
    this.words = words;
  }

  Map<String, Object> of(Occasion occasion) {
    var caseNo = occasion.caseNo();
    long id = occasion.matter().part();
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    var reply = replies.find(answeredBy);
    var shown = demand.of(caseNo, occasion.reader());
    shown.put("campaign", checks.campaign(id).name());
    shown.put("unit", orders.find(answeredBy).map(order -> words.body(order.unit())).orElse(""));
    shown.put("outcome", reply.map(Reply::outcome).map(words::label).orElse(""));
    shown.put("reply", reply.map(Reply::text).orElse(""));
    shown.put("voterSaid", words.label(checks.get(id).shown().wasSolved()));
    shown.put("story", facts.story(caseNo));
    return shown;
  }
}
