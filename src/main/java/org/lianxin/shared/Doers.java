package org.lianxin.shared;

import java.util.Set;

/**
 * Who may claim a task.
 *
 * @param groups candidate groups: a post's, such as {@code 310117001-GW.OFFICER}
 * @param logins single persons, such as the deputy of a case
 */
public record Doers(Set<String> groups, Set<String> logins) {

  /** Refuses a task that nobody may do. */
  public Doers {
    if (groups.isEmpty() && logins.isEmpty()) {
      throw new IllegalArgumentException("A task needs somebody to do it");
    }
  }

  /** Everybody in these groups. */
  public static Doers groups(String... groups) {
    return new Doers(Set.of(groups), Set.of());
  }

  /** This person alone. */
  public static Doers person(String login) {
    return new Doers(Set.of(), Set.of(login));
  }

  /** This person, or somebody of these groups on their behalf. */
  public static Doers personOr(String login, String... groups) {
    return new Doers(Set.of(groups), Set.of(login));
  }
}
