package org.lianxin.activity;

import java.util.Optional;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A line of what was heard at an activity: as short as on paper. All else of the registration is
 * known from the activity.
 *
 * @param words the voter's own words
 * @param name the voter's name, or null for who gives none
 * @param phone the voter's telephone number, or null
 * @param category the kind of matter
 * @param deputy the login of the deputy who heard it
 */
record HeardDemand(String words, String name, String phone, Category category, String deputy) {

  private static final String ENDS = "[，。；！？,;!?\\n]";

  Registration registration(Activity at, VoterGroup group) {
    var channel =
        Optional.of(at.form().channel())
            .filter(usual -> usual != Channel.RECEPTION_DAY || at.station() == null)
            .orElse(Channel.STATION);
    return new Registration(
        channel,
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
