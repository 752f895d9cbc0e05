package org.lianxin.handling;

import java.util.ArrayList;
import org.lianxin.demand.Demand;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/** What a unit has to say when it returns an order, or its part of one. */
@Component
public class Objections {

  private static final int SHORTEST_WORDS = 5;

  private final UnitChoice units;

  /** The units that may be proposed. */
  public Objections(UnitChoice units) {
    this.units = units;
  }

  /**
   * Refuses an objection that says nothing, or proposes what can't be.
   *
   * @param unit the code of the unit that objects
   */
  public void check(Demand demand, String unit, Objection objection) {
    var reasons = new ArrayList<Reason>();
    if (objection.reason() == null) {
      reasons.add(Reason.of("reason", "handling.transfer.reason-missing"));
    }
    if (objection.words() == null || objection.words().length() < SHORTEST_WORDS) {
      reasons.add(Reason.of("returnWords", "handling.transfer.words-missing", SHORTEST_WORDS));
    }
    var proposed = objection.proposedUnit();
    if (unit.equals(proposed)) {
      reasons.add(Reason.of("proposedUnit", "handling.transfer.proposes-itself"));
    } else if (proposed != null && !units.isOption(demand, proposed)) {
      reasons.add(Reason.of("proposedUnit", "handling.transfer.proposal-unknown"));
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }
}
