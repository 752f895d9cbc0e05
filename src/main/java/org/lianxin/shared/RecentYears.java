package org.lianxin.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The five years that a page offers to look at, the newest first. */
public final class RecentYears {

  private static final int MOST = 5;

  private RecentYears() {}

  /** Those that end with the year of this day. */
  public static List<Integer> until(LocalDate day) {
    return IntStream.range(0, MOST).map(back -> day.getYear() - back).boxed().toList();
  }

  /** The year that somebody asked for; the newest for none and for one that is not offered. */
  public static int chosen(Integer asked, LocalDate day) {
    return Optional.ofNullable(asked).filter(until(day)::contains).orElse(day.getYear());
  }
}
