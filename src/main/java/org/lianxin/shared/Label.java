package org.lianxin.shared;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The word people read for a constant: {@code <module>.<type>.<CONSTANT>} in {@code
 * messages/<module>.properties}, e.g. {@code directory.body-kind.PETITION_SECTION}.
 */
public final class Label {

  private static final String ROOT = "org.lianxin.";

  private Label() {}

  /** The label of a constant. */
  public static MessageSourceResolvable of(Enum<?> constant) {
    return new DefaultMessageSourceResolvable(code(constant));
  }

  /** The key of the label. */
  public static String code(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var module = type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    var name = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return module + "." + name + "." + constant.name();
  }

  /** The label of a constant; anything else as it is. */
  public static Object orValue(Object value) {
    return value instanceof Enum<?> constant ? of(constant) : value;
  }
}
