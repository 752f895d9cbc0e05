package org.lianxin.directory;

/** Tells whether two logins may be one pair of hands. */
public interface Impersonation {

  /**
   * Whether {@code by} could have signed in as {@code login} of late: he issued a password for him
   * within the last seven days.
   */
  boolean isPossible(String login, String by);
}
