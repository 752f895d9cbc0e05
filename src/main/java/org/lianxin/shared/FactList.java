package org.lianxin.shared;

import java.util.StringJoiner;

/**
 * Facts in rows, each behind its label, for one field of a form: a line {@code label<TAB>value},
 * further lines of the value below it. Tasklist draws them as rows: see {@code facts.js}.
 */
public final class FactList {

  private final StringJoiner lines = new StringJoiner("\n");

  /** Adds a row, unless there is nothing to show. A tab in the value would begin another row. */
  public FactList with(String label, String value) {
    if (!value.isBlank()) {
      lines.add(label + "\t" + value.replace('\t', ' '));
    }
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
