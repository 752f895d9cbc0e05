package org.lianxin.directory.content;

import java.util.List;

/** A rule refuses the content. Nothing was written. */
public final class InvalidDirectory extends RuntimeException {

  private final transient List<Finding> findings;

  /** Refuses for the errors among the findings. */
  public InvalidDirectory(List<Finding> findings) {
    super(
        "the directory was not changed: "
            + findings.stream().filter(Finding::isError).limit(10).toList());
    this.findings = List.copyOf(findings);
  }

  /** All findings, warnings too. */
  public List<Finding> findings() {
    return findings;
  }
}
