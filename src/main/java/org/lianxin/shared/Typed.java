package org.lianxin.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * What somebody typed into a form, read without ever failing: what can't be read is missing, so
 * that a rule names the field and the form keeps the letters.
 */
public final class Typed {

  private Typed() {}

  /** The text without blanks around it; null when there is none. */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
  }

  /** A day as a date field sends it; null when it is none. */
  public static LocalDate day(String typed) {
    var text = text(typed);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** The constant of this name; null when there is none. */
  public static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
