package org.lianxin.report;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A report.
 *
 * @param no its number, such as {@code BG-2026-H1-310117001-GW-1}
 * @param office the code of the office whose demands it tells of; null for the whole district
 * @param madeBy the login of the person who had it filled
 * @param madeAt when its figures were counted
 * @param editedBy the login of who uploaded the file, or null
 * @param size the file's bytes, or null
 * @param sha256 the hash of the frozen file in hex, or null
 */
record HandlingReport(
    String no,
    ReportPeriod period,
    int year,
    LocalDate from,
    LocalDate to,
    String office,
    ReportRecipient recipient,
    String title,
    ReportState state,
    String madeBy,
    LocalDateTime madeAt,
    String editedBy,
    LocalDateTime editedAt,
    Long size,
    String sha256,
    String frozenBy,
    LocalDateTime frozenAt) {

  public boolean isFrozen() {
    return state == ReportState.FROZEN;
  }

  public boolean hasFile() {
    return state != ReportState.DRAFT;
  }
}
