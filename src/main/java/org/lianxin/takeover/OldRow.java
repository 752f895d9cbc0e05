package org.lianxin.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of an old ledger as it was read.
 *
 * @param line its line's number as the spreadsheet program shows it
 * @param texts what its columns say, by field, without blank ones
 * @param days the same of days
 * @param standing whether it is closed
 * @param year the year it counts for: that of its receipt, or the ledger's
 */
record OldRow(
    int line,
    Map<OldField, String> texts,
    Map<OldField, LocalDate> days,
    OldStanding standing,
    int year) {

  /** What tells it from the other rows of its office. */
  List<String> identity() {
    return Stream.of(
            year,
            day(OldField.RECEIVED_ON),
            text(OldField.OWN_NO),
            text(OldField.SUBJECT),
            text(OldField.PLACE),
            text(OldField.VOTER),
            text(OldField.PHONE))
        .map(String::valueOf)
        .toList();
  }

  boolean says(OldField field) {
    return texts.containsKey(field) || days.containsKey(field);
  }

  String text(OldField field) {
    return texts.get(field);
  }

  LocalDate day(OldField field) {
    return days.get(field);
  }
}
