package org.lianxin.voter;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where voters hand in at a station, as its page and its sign show it. */
@Component
public class StationDoor {

  private final Doorway doorway;

  StationDoor(Doorway doorway) {
    this.doorway = doorway;
  }

  /**
   * The path below the application's root; empty where no deputy could take a demand in.
   *
   * @param station the station's code
   */
  public Optional<String> path(String station) {
    return doorway.find("S-" + station).map(door -> "/hand-in/" + door.code());
  }
}
