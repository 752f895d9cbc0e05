package org.lianxin.shared;

import static java.lang.Character.SURROGATE;
import static java.lang.Character.getType;

/** What may stand in a text that people write: everything that can be shown and printed. */
public final class Legible {

  private static final int NONCHARACTER = 0xFFFE;

  private Legible() {}

  /**
   * Whether a text can be kept and shown as it is. Control characters other than tabulator and line
   * break cannot, nor half a pair of surrogates: a database may store them otherwise than they were
   * signed, and no letter can hold them.
   *
   * @param text what somebody wrote, or null
   */
  public static boolean is(String text) {
    return text == null || text.codePoints().allMatch(Legible::is);
  }

  private static boolean is(int character) {
    return switch (character) {
      case '\n', '\r', '\t' -> true;
      default ->
          !Character.isISOControl(character)
              && getType(character) != SURROGATE
              && (character & NONCHARACTER) != NONCHARACTER;
    };
  }
}
