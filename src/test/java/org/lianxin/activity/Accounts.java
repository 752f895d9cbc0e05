package org.lianxin.activity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.lianxin.demand.VoterGroup;

/** Accounts of activities in the demo district that no rule has anything to say about. */
final class Accounts {

  static final String AREA = "310117001000";
  static final String GROUP = "310117001-XZ1";
  static final String STATION = "310117001-Z1";
  static final String DEPUTY = "deputy.d001";

  private final Map<String, Object> changes = new HashMap<>();

  private Accounts() {}

  static Accounts of() {
    return new Accounts();
  }

  Accounts with(String component, Object value) {
    changes.put(component, value);
    return this;
  }

  Account on(LocalDate day) {
    return new Account(
        value("form", ActivityForm.SYMPOSIUM),
        value("concentrated", true),
        value("organiser", GROUP),
        value("area", AREA),
        value("station", STATION),
        value("place", "银杏社区活动室"),
        value("subject", "听取居民对加装电梯的意见"),
        value("heldOn", day),
        value("group", VoterGroup.ORDINARY),
        value("question", null),
        value("contents", EnumSet.of(ActivityContent.PUBLICITY)),
        value("personTimes", 30),
        value("publicitySessions", 1),
        value("answeredOnSpot", 2),
        value("minutes", "居民提出电梯加装的三点意见。\n当场答复两点。"),
        value("plan", null),
        value("present", Map.of(DEPUTY, 30)));
  }

  @SuppressWarnings("unchecked")
  private <T> T value(String component, T usual) {
    return changes.containsKey(component) ? (T) changes.get(component) : usual;
  }
}
