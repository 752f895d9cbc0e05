package org.lianxin.workbook;

import java.util.List;

/** A rule refuses the content. Nothing was written. */
public final class InvalidDirectory extends RuntimeException {

  /** How many places the message names. */
  private static final int MOST = 10;

  private final transient List<Finding> findings;

  /** Refuses for the errors among the findings; says where they are and no cell's text. */
  public InvalidDirectory(List<Finding> findings) {
    super(
        "the directory was not changed: "
            + findings.stream().filter(Finding::isError).limit(MOST).map(Finding::where).toList());
    this.findings = List.copyOf(findings);
  }

  /** All findings, warnings too. */
  public List<Finding> findings() {
    return findings;
  }
}
