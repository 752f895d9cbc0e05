package org.lianxin.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * So many of so many.
 *
 * @param count the numerator
 * @param of the denominator
 */
record Share(int count, int of) {

  /** The fewest of which a rate is told (rule rates-with-their-numbers). */
  static final int FEWEST = 5;

  /** How many standard deviations to each side hold 95 in 100. */
  private static final double Z = 1.959964;

  private static final double PERCENT = 100;

  /**
   * Between which rates the true one lies, 95 times in 100, in percent with one decimal.
   *
   * @param low the lower end
   * @param high the upper end
   */
  record Band(BigDecimal low, BigDecimal high) {}

  /** Both together. */
  Share plus(Share other) {
    return new Share(count + other.count, of + other.of);
  }

  private boolean isEnough() {
    return of >= FEWEST;
  }

  /** The rate in percent with one decimal; empty when there are too few. */
  Optional<BigDecimal> rate() {
    return isEnough() ? Optional.of(percent((double) count / of)) : Optional.empty();
  }

  /** The band of the rate after Wilson, which holds near 0 and 100 too; empty as the rate is. */
  Optional<Band> band() {
    if (!isEnough()) {
      return Optional.empty();
    }
    double rate = (double) count / of;
    double scale = 1 + Z * Z / of;
    double middle = (rate + Z * Z / (2.0 * of)) / scale;
    double half = Z / scale * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
    return Optional.of(
        new Band(percent(Math.max(0, middle - half)), percent(Math.min(1, middle + half))));
  }

  private static BigDecimal percent(double part) {
    return BigDecimal.valueOf(part * PERCENT).setScale(1, RoundingMode.HALF_UP);
  }
}
