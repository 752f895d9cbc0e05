package org.lianxin.duty;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.lianxin.duty.DutyStanding.Tally;

/**
 * A quarter of a year of duties. By its end a deputy is expected to have done its share of the
 * year's least, without what is less than one: of 4 activities 1, 2, 3 and 4, of 2 none, 1, 1 and 2
 * (our default; the texts count by the year).
 */
record DutyQuarter(int year, int number) {

  /** So many days before the quarter ends those who are behind are told (our default). */
  private static final int REMINDED_BEFORE = 30;

  private static final int ALL = 4;
  private static final int MONTHS = 3;

  /** The one in which a day lies. */
  static DutyQuarter of(LocalDate day) {
    return new DutyQuarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The one of this number; empty where there is none of it. */
  static Optional<DutyQuarter> find(int year, Integer number) {
    return Optional.ofNullable(number)
        .filter(one -> one >= 1 && one <= ALL)
        .map(one -> new DutyQuarter(year, one));
  }

  LocalDate start() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  /** Its last day. */
  LocalDate end() {
    return start().plusMonths(MONTHS).minusDays(1);
  }

  /** Whether it is time to tell those who are behind. */
  boolean isEnding(LocalDate today) {
    return !today.isBefore(end().minusDays(REMINDED_BEFORE)) && !today.isAfter(end());
  }

  /** What is expected by its end of what is expected in a year. */
  int share(int target) {
    return target * number / ALL;
  }

  /** How far somebody is by what is expected by its end. */
  DutyStanding share(DutyStanding standing) {
    return new DutyStanding(
        standing.deputy(),
        standing.tallies().stream()
            .map(one -> new Tally(one.kind(), one.count(), share(one.target()), one.isExempt()))
            .toList(),
        standing.rank());
  }

  /** Whether somebody is behind in one of the things by which he is measured. */
  boolean isBehind(DutyStanding standing) {
    return share(standing).shortOf() > 0;
  }
}
