package org.lianxin.workbook.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.Sheet;

/** Collects what the rules find. */
final class Findings {

  private static final int MOST = 1_000;

  private final List<Finding> list = new ArrayList<>();

  /** A row of a sheet, to say something about. */
  record Place(Findings findings, Sheet sheet, int row) {

    void error(String column, String code, Object... values) {
      findings.list.add(Finding.of(Severity.ERROR, sheet, row, column, code, values));
    }

    void warning(String column, String code, Object... values) {
      findings.list.add(Finding.of(Severity.WARNING, sheet, row, column, code, values));
    }
  }

  /** Whether there is so much to say that nobody wants to know of the next. */
  boolean isFull() {
    return list.size() >= MOST;
  }

  Place at(Sheet sheet, int row) {
    return new Place(this, sheet, row);
  }

  /** The rows of a sheet with an error so far. */
  Set<Integer> brokenRows(Sheet sheet) {
    var rows = new HashSet<Integer>();
    list.stream()
        .filter(finding -> finding.sheet() == sheet && finding.isError())
        .forEach(finding -> rows.add(finding.row()));
    return rows;
  }

  List<Finding> inOrder() {
    return list.stream()
        .sorted(Comparator.comparing(Finding::sheet).thenComparing(Finding::row))
        .toList();
  }
}
