package org.lianxin.duty;

import java.util.List;
import org.lianxin.directory.Deputy;

/**
 * How far a deputy is in a year.
 *
 * @param tallies one a figure, in the order of the list
 * @param rank 1 for whoever falls short in the fewest things; those who are equal share it
 */
public record DutyStanding(Deputy deputy, List<Tally> tallies, int rank) {

  /**
   * A figure of a deputy.
   *
   * @param count how much he did
   * @param target how much is expected at least; 0 where nothing is
   * @param isExempt whether he is let off it
   */
  public record Tally(DutyKind kind, int count, int target, boolean isExempt) {

    /** Whether he falls short; whoever is let off does not. */
    public boolean isShort() {
      return !isExempt && count < target;
    }
  }

  /** In how many things he falls short. */
  public long shortOf() {
    return tallies.stream().filter(Tally::isShort).count();
  }

  DutyStanding ranked(int place) {
    return new DutyStanding(deputy, tallies, place);
  }
}
