package org.lianxin.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody looked at the password: the next try is open after the wait. */
class TooManyTries extends AuthenticationException {

  private final Duration wait;
  private final boolean first;

  TooManyTries(Duration wait, boolean first) {
    super("Too many wrong passwords; wait " + wait);
    this.wait = wait;
    this.first = first;
  }

  Duration waiting() {
    return wait;
  }

  /** The wait in whole minutes, for people. */
  long minutes() {
    return minutes(wait);
  }

  static long minutes(Duration wait) {
    return wait.plusSeconds(59).toMinutes();
  }

  /** Whether this is the first try of this wait, the one that the record tells of. */
  boolean first() {
    return first;
  }
}
