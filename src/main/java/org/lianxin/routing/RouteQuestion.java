package org.lianxin.routing;

import java.util.Objects;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;

/**
 * What decides the route of a demand (rule route-by-level).
 *
 * @param isAccusation whether it accuses somebody (检举控告)
 * @param isLetter whether it is a letter to the congress; one in a deputies' mailbox is none
 * @param matterLevel in whose power the matter lies
 * @param areaKind what the area is that it is about
 * @param deputyLevel the level of the deputy who received it, one with a congress; null when no
 *     deputy did
 */
public record RouteQuestion(
    boolean isAccusation,
    boolean isLetter,
    MatterLevel matterLevel,
    AreaKind areaKind,
    Level deputyLevel) {

  /** Refuses a deputy of a level that has none. */
  public RouteQuestion {
    Objects.requireNonNull(matterLevel);
    Objects.requireNonNull(areaKind);
    if (deputyLevel != null && !deputyLevel.hasCongress()) {
      throw new IllegalArgumentException("no deputies at the level " + deputyLevel);
    }
  }
}
