package org.lianxin.report;

/** How far a report is. */
enum ReportState {
  /** 已生成: to be downloaded and finished. */
  DRAFT,
  /** 已上传修改稿: may be uploaded again until it is frozen. */
  EDITED,
  /** 已定稿: never changes. */
  FROZEN
}
