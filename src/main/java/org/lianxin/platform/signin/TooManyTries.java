package org.lianxin.platform.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody looked at the password: the next try is open after the wait. */
class TooManyTries extends AuthenticationException {

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("Too many wrong passwords; wait " + wait);
    this.wait = wait;
  }

  Duration waiting() {
    return wait;
  }
}
