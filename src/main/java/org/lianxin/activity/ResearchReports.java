package org.lianxin.activity;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调研报告: who wrote one. */
@Service
@Transactional(readOnly = true)
public class ResearchReports {

  private final DeedRows rows;

  ResearchReports(DeedRows rows) {
    this.rows = rows;
  }

  /** The logins of the deputies who wrote one in this year. */
  public Set<String> authors(int year) {
    return rows.doers(DeedKind.REPORT_WRITTEN, year);
  }
}
