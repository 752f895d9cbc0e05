package org.lianxin.notification;

import java.time.Duration;

/** The other side takes no more for now, and says or is known for how long. */
final class NotYet extends RuntimeException {

  private final Duration pause;

  NotYet(String why, Duration pause) {
    super(why);
    this.pause = pause;
  }

  /** How long nothing is to be tried. */
  Duration pause() {
    return pause;
  }
}
