package org.lianxin.takeover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * 转入记录: a row of an old ledger as it stood there.
 *
 * @param id its number here
 * @param line the line of the file
 * @param office whose ledger it was
 * @param key what tells it from the office's other rows, hashed
 * @param year the year it counts for
 * @param caseNo the demand that it became, for it still ran; null for what was closed
 * @param texts what it says, without who raised it
 * @param days its days
 * @param isVoterKnown whether it says who raised it
 * @param fileName the file it comes from
 * @param takenBy the login of who took it over
 */
record OldRecord(
    long id,
    int line,
    String office,
    String key,
    int year,
    String caseNo,
    Map<OldField, String> texts,
    Map<OldField, LocalDate> days,
    boolean isVoterKnown,
    String fileName,
    String takenBy,
    LocalDateTime takenAt) {

  public String text(OldField field) {
    return texts.getOrDefault(field, "");
  }

  public LocalDate day(OldField field) {
    return days.get(field);
  }
}
