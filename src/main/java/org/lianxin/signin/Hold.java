package org.lianxin.signin;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a person has to do before anything else opens. As long as it is not done the session has
 * this authority and no other; the first of them comes first.
 */
enum Hold {

  /** The second factor that the person has. */
  MUST_GIVE_CODE("/login/code"),

  /** A password that somebody else issued. */
  MUST_CHANGE_PASSWORD("/account"),

  /** The second factor that the person's post asks for, and that he has not set up. */
  MUST_SET_FACTOR("/account/factor");

  private final String page;

  Hold(String page) {
    this.page = page;
  }

  /** Where it is done. */
  String page() {
    return page;
  }

  GrantedAuthority authority() {
    return new SimpleGrantedAuthority(name());
  }

  /** What holds this session back. */
  static Optional<Hold> of(Authentication signedIn) {
    return Stream.of(values())
        .filter(
            hold ->
                signedIn.getAuthorities().stream()
                    .anyMatch(held -> hold.name().equals(held.getAuthority())))
        .findFirst();
  }
}
