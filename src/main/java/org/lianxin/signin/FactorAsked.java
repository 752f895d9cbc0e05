package org.lianxin.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough for this person. */
class FactorAsked extends AuthenticationException {

  FactorAsked() {
    super("A second factor is asked of this person, which a program can't show");
  }
}
