package org.lianxin.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.Page;

/** What a query of the engine does to any list: compare words, cut a page. */
final class Pages {

  private Pages() {}

  /** Whether a value equals the word, if given, and matches the SQL-like pattern, if given. */
  static boolean matches(String value, String word, String pattern) {
    return (word == null || word.equals(value)) && (pattern == null || like(value, pattern));
  }

  static <T> List<T> cut(List<T> found, Page page) {
    if (page == null) {
      return found;
    }
    var from = Math.min(page.getFirstResult(), found.size());
    return found.subList(from, (int) Math.min((long) from + page.getMaxResults(), found.size()));
  }

  private static boolean like(String value, String pattern) {
    var regex = new StringBuilder();
    for (var part : pattern.toLowerCase(Locale.ROOT).split("(?<=%)|(?=%)")) {
      regex.append("%".equals(part) ? ".*" : Pattern.quote(part));
    }
    return Pattern.matches("(?s)" + regex, value.toLowerCase(Locale.ROOT));
  }
}
