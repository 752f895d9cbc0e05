package org.lianxin.directory;

import java.util.Optional;

/**
 * A role held in a body.
 *
 * @param body the body's code
 * @param role the role
 */
public record Post(String body, Role role) {

  /**
   * The candidate group of everybody with this post: body and role, e.g. {@code
   * 310117001-GW.OFFICER}.
   */
  public String group() {
    return group(body, role);
  }

  /** The candidate group of a role in a body. */
  public static String group(String body, Role role) {
    return body + "." + role;
  }

  /** The post whose group this is, see {@link #group()}; empty for the group of a mere role. */
  public static Optional<Post> of(String group) {
    var dot = group.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(new Post(group.substring(0, dot), Role.valueOf(group.substring(dot + 1))));
  }
}
