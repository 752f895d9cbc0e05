package org.lianxin.shared;

import java.util.List;
import java.util.Map;

/**
 * The decision tables of {@code dmn/}. Asking reads and writes nothing, so a form may ask too, for
 * whomever is signed in. See decision 0009.
 */
public interface Decisions {

  /**
   * Asks the newest version of a table, or of a decision over several.
   *
   * @param table the decision's id
   * @param inputs by name: a constant, which the table knows by its name, a text, a number, yes or
   *     no
   * @throws IllegalStateException when no row fits, or more than one where one has to: the table is
   *     wrong, and a guess would be worse than no answer
   */
  Decided decide(String table, Map<String, ?> inputs);

  /**
   * The same of a table that collects: all rows that fit, from the top; none where none does.
   *
   * @param table the decision's id
   * @param inputs as for {@link #decide}
   */
  List<Decided> decideAll(String table, Map<String, ?> inputs);

  /**
   * Where a row stands that once fired, in the words of the table's picture in Cockpit.
   *
   * @param table the table's id
   * @param version the version that was asked
   * @param rule the row's id
   */
  Row row(String table, int version, String rule);

  /**
   * A row as people find it.
   *
   * @param table the table's Chinese name
   * @param version the table's version in the engine
   * @param number counted from 1, from the top
   */
  record Row(String table, int version, int number) {}
}
