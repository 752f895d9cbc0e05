package org.lianxin.directory.content;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The word people read for a constant: {@code directory.<type>.<CONSTANT>} in {@code
 * messages/directory.properties}, e.g. {@code directory.body-kind.PETITION_SECTION}.
 */
public final class Label {

  private Label() {}

  /** The label of a constant of this module. */
  public static MessageSourceResolvable of(Enum<?> constant) {
    return new DefaultMessageSourceResolvable(code(constant));
  }

  /** The key of the label. */
  public static String code(Enum<?> constant) {
    var type =
        constant
            .getDeclaringClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    return "directory." + type + "." + constant.name();
  }

  static Object orValue(Object value) {
    return value instanceof Enum<?> constant ? of(constant) : value;
  }
}
