package org.lianxin.activity;

import java.util.Optional;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A line of what was heard at an activity, or of what a deputy's research report about it proposes:
 * as short as on paper. All else of the registration is known from the activity.
 *
 * @param words the voter's own words, or the report's
 * @param name the voter's name, or null for who gives none
 * @param phone the voter's telephone number, or null
 * @param category the kind of matter
 * @param deputy the login of the deputy who heard it, or wrote the report
 * @param ofReport whether a report proposes it; then there is no voter (rule reports-propose)
 */
record HeardDemand(
    String words, String name, String phone, Category category, String deputy, boolean ofReport) {

  private static final String ENDS = "[，。；！？,;!?\\n]";

  Registration registration(Activity at, VoterGroup group) {
    return new Registration(
        channel(at),
        at.heldOn(),
        at.area(),
        at.place(),
        at.station(),
        null,
        deputy,
        group,
        subject(),
        words,
        category,
        Urgency.NORMAL,
        false,
        null,
        false,
        name == null || name.isBlank(),
        name,
        phone,
        null);
  }

  private Channel channel(Activity at) {
    if (ofReport) {
      return Channel.INSPECTION;
    }
    return Optional.of(at.form().channel())
        .filter(usual -> usual != Channel.RECEPTION_DAY || at.station() == null)
        .orElse(Channel.STATION);
  }

  /** The words up to the first stop. */
  private String subject() {
    if (words == null || words.isBlank()) {
      return null;
    }
    var first = words.strip().split(ENDS, 2)[0];
    return first.length() <= Registration.SUBJECT
        ? first
        : first.substring(0, first.offsetByCodePoints(0, Registration.SUBJECT / 2));
  }
}
