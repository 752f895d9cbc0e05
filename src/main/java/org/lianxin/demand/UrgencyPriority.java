package org.lianxin.demand;

import org.lianxin.routing.Urgency;
import org.lianxin.shared.CasePriority;
import org.springframework.stereotype.Component;

/** The more urgent a demand, the higher its tasks stand, at every stage. */
@Component
class UrgencyPriority implements CasePriority {

  private final Demands demands;

  UrgencyPriority(Demands demands) {
    this.demands = demands;
  }

  @Override
  public int of(String caseNo) {
    return demands.find(caseNo).map(Demand::urgency).map(UrgencyPriority::of).orElse(NORMAL);
  }

  private static int of(Urgency urgency) {
    return switch (urgency) {
      case NORMAL -> CasePriority.NORMAL;
      case URGENT -> 75;
      case CRITICAL -> 100;
    };
  }
}
