package org.lianxin.search;

import java.util.Collection;
import java.util.Map;

/**
 * Where the words that somebody looks for may be found, as a part of a statement on {@code
 * search_case c}.
 *
 * @param from what stands behind {@code from}
 * @param sql the condition
 * @param values what fills its places
 * @param isFew whether it names the rows, of which there are few
 */
record Match(String from, String sql, Map<String, Object> values, boolean isFew) {

  private static final String CASES = "search_case c";

  /** Nothing is looked for. */
  static final Match ALL = new Match(CASES, "1 = 1", Map.of(), false);

  /** It stands nowhere. */
  static final Match NONE = new Match(CASES, "1 = 0", Map.of(), true);

  /** In these at most. */
  static Match in(Collection<Integer> ids) {
    return ids.isEmpty() ? NONE : new Match(CASES, "c.id in (:found)", Map.of("found", ids), true);
  }

  /** In those with this gram, of which there are many. */
  static Match with(int gram) {
    return new Match(
        "search_gram g join search_case c on c.id = g.id",
        "g.gram = :gram",
        Map.of("gram", gram),
        false);
  }
}
