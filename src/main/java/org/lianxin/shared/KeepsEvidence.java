package org.lianxin.shared;

import java.util.List;
import java.util.Set;

/** Writes tables whose rows are evidence, and says of each row that it wrote it. */
public interface KeepsEvidence {

  /** The tables. */
  List<EvidentRows> evidentRows();

  /**
   * Columns of the module's tables, as {@code table.column}, that are in no text of a row because
   * they may be shown to nobody.
   */
  default Set<String> hiddenColumns() {
    return Set.of();
  }
}
