package org.lianxin.board;

import java.time.LocalDate;
import org.lianxin.directory.AreaKind;
import org.lianxin.shared.Refusal;

/**
 * What somebody looks at; whole days in China.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param area the code of the one area, or null for all that the reader may see
 */
record Scope(LocalDate from, LocalDate to, String area) {

  /**
   * What was asked for, filled up: this year until today, everywhere.
   *
   * @throws Refusal when the period ends before it begins, or the area is none
   */
  static Scope of(LocalDate from, LocalDate to, String area, LocalDate today) {
    var last = to == null ? today : to;
    var first = from == null ? last.withDayOfYear(1) : from;
    if (first.isAfter(last)) {
      throw Refusal.of("to", "board.period.backwards", first.toString(), last.toString());
    }
    var one = area == null || area.isBlank() ? null : area;
    if (one != null && !AreaKind.isCode(one)) {
      throw Refusal.of("area", "calendar.area.unreadable", one);
    }
    return new Scope(first, last, one);
  }
}
