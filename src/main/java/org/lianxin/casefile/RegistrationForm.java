package org.lianxin.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Mailbox;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * What the form sent, letter by letter, so that nothing is lost when a field is refused. Who is
 * chosen from a list with names comes as {@code <code> <name>}.
 */
record RegistrationForm(
    String channel,
    String receivedOn,
    String area,
    String place,
    String station,
    String mailbox,
    String deputy,
    String voterGroup,
    String subject,
    String words,
    String category,
    String urgency,
    Boolean accusation,
    String accusedBody,
    Boolean confidential,
    Boolean anonymous,
    String name,
    String phone,
    String address) {

  /** The form as it is first shown. */
  static RegistrationForm empty(LocalDate today, String area, String deputy) {
    return new RegistrationForm(
        null,
        today.toString(),
        area,
        null,
        null,
        null,
        deputy,
        VoterGroup.ORDINARY.name(),
        null,
        null,
        null,
        Urgency.NORMAL.name(),
        false,
        null,
        false,
        false,
        null,
        null,
        null);
  }

  /** The form for a letter that lay in a deputies' mailbox. */
  static RegistrationForm letter(LocalDate today, Mailbox box, String deputy) {
    return new RegistrationForm(
        Channel.MAILBOX.name(),
        today.toString(),
        box.area(),
        null,
        null,
        box.code(),
        deputy,
        VoterGroup.ORDINARY.name(),
        null,
        null,
        null,
        Urgency.NORMAL.name(),
        false,
        null,
        false,
        false,
        null,
        null,
        null);
  }

  /**
   * The same in another area, whose people and places are others.
   *
   * @param only the deputy to propose there, or null
   */
  RegistrationForm in(String other, String only) {
    return Objects.equals(other, area)
        ? this
        : new RegistrationForm(
            channel,
            receivedOn,
            other,
            place,
            null,
            null,
            only,
            voterGroup,
            subject,
            words,
            category,
            urgency,
            accusation,
            null,
            confidential,
            anonymous,
            name,
            phone,
            address);
  }

  /** The registration; what can't be read is missing. */
  Registration registration() {
    return new Registration(
        constant(Channel.class, channel),
        day(receivedOn),
        area,
        place,
        code(station),
        code(mailbox),
        code(deputy),
        constant(VoterGroup.class, voterGroup),
        subject,
        lines(words),
        constant(Category.class, category),
        constant(Urgency.class, urgency),
        Boolean.TRUE.equals(accusation),
        code(accusedBody),
        Boolean.TRUE.equals(confidential),
        Boolean.TRUE.equals(anonymous),
        name,
        phone,
        address);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static String code(String choice) {
    return choice == null ? null : choice.strip().split("\\s", 2)[0];
  }

  /** A browser sends two characters for the end of a line; they would count twice. */
  private static String lines(String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }
}
