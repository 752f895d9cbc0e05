package org.lianxin.voter;

import java.time.LocalDate;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.voter.Doorway.Door;

/** What a voter's form sent, letter by letter, so that nothing is lost when a field is refused. */
record HandInForm(
    String words,
    String place,
    String category,
    String deputy,
    Boolean anonymous,
    String name,
    String phone,
    Boolean confidential,
    Boolean accusation) {

  /** The subject is the beginning of the words. */
  private static final int SUBJECT = 40;

  /** The form as it is first shown; place and kind ride in the printed code. */
  static HandInForm empty(Door door, String place, String category) {
    return new HandInForm(
        null, place, category, door.deputies().get(0).card(), false, null, null, false, false);
  }

  /** The registration; what can't be read is missing. */
  Registration registration(Door door, LocalDate today) {
    var text = words == null ? "" : words.replace("\r\n", "\n").strip();
    return new Registration(
        door.mailbox() == null ? Channel.ONLINE : Channel.MAILBOX,
        today,
        door.area(),
        place,
        door.station(),
        door.mailbox(),
        door.deputies().stream()
            .filter(one -> one.card().equals(deputy))
            .findFirst()
            .map(one -> one.login())
            .orElse(null),
        VoterGroup.ORDINARY,
        subject(text),
        text,
        kind(),
        Urgency.NORMAL,
        Boolean.TRUE.equals(accusation),
        null,
        Boolean.TRUE.equals(confidential),
        Boolean.TRUE.equals(anonymous),
        Boolean.TRUE.equals(anonymous) ? null : name,
        phone,
        null);
  }

  private static String subject(String text) {
    var first = text.split("[。！？!?\\n]", 2)[0].strip();
    var begun = first.isEmpty() ? text : first;
    return begun.codePointCount(0, begun.length()) <= SUBJECT
        ? begun
        : begun.substring(0, begun.offsetByCodePoints(0, SUBJECT)) + "…";
  }

  private Category kind() {
    for (var constant : Category.values()) {
      if (constant.name().equals(category)) {
        return constant;
      }
    }
    return null;
  }
}
