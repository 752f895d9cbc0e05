package org.lianxin.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Text as it is searched: any two characters beside each other find it, also inside a word. Texts
 * and what is looked for are cut alike, so 人大 finds 人大代表 and A栋 finds 3Ａ栋.
 */
final class Grams {

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
  private static final int HALF = 16;

  private Grams() {}

  /**
   * One form for what people write alike: wide and narrow, large and small, with blanks and none.
   */
  static String form(String text) {
    var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANK.matcher(narrow).replaceAll("");
  }

  /**
   * Each two letters or digits beside each other, as an integer. Of characters beyond 16 bits two
   * pairs may share one, so a text that is found by it has to be looked at.
   */
  static Set<Integer> of(String form) {
    var grams = new TreeSet<Integer>();
    var characters = form.codePoints().toArray();
    for (int i = 1; i < characters.length; i++) {
      if (Character.isLetterOrDigit(characters[i - 1])
          && Character.isLetterOrDigit(characters[i])) {
        grams.add(half(characters[i - 1]) << HALF | half(characters[i]));
      }
    }
    return grams;
  }

  private static int half(int character) {
    return (character ^ character >>> HALF) & 0xFFFF;
  }
}
