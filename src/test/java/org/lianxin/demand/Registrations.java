package org.lianxin.demand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * Registrations in the demo district that no rule has anything to say about, and changes to them.
 */
public final class Registrations {

  public static final String AREA = "310117001000";
  public static final String OFFICE = "310117001-GW";
  public static final String DEPUTY = "deputy.d001";
  public static final String LIAISON = "yueyang.liaison";

  private final Map<String, Object> changes = new HashMap<>();

  private Registrations() {}

  public static Registrations of() {
    return new Registrations();
  }

  public Registrations with(String component, Object value) {
    changes.put(component, value);
    return this;
  }

  public Registration on(LocalDate day) {
    return new Registration(
        value("channel", Channel.STATION),
        value("receivedOn", day),
        value("area", AREA),
        value("place", "银杏路12弄门口"),
        value("station", "310117001-Z1"),
        value("mailbox", null),
        value("deputy", DEPUTY),
        value("voterGroup", VoterGroup.ORDINARY),
        value("subject", "弄堂口积水"),
        value("words", "一下雨弄堂口就积水，老人出不了门，说了两年了。"),
        value("category", Category.DRAINAGE),
        value("urgency", Urgency.NORMAL),
        value("accusation", false),
        value("accusedBody", null),
        value("confidential", false),
        value("anonymous", false),
        value("name", "王小明"),
        value("phone", "15012345669"),
        value("address", "银杏路12弄3号"));
  }

  @SuppressWarnings("unchecked")
  private <T> T value(String component, T usual) {
    return changes.containsKey(component) ? (T) changes.get(component) : usual;
  }
}
