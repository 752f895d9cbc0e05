package org.lianxin.directory;

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
}
