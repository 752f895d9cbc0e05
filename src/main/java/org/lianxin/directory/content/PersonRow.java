package org.lianxin.directory.content;

/**
 * Somebody who signs in.
 *
 * @param login the name to sign in with, lower case, never given to another person
 * @param name the name to show
 * @param phone where to reach the person, or null
 * @param active whether the person may sign in
 */
public record PersonRow(String login, String name, String phone, Boolean active)
    implements DirectoryRow {

  @Override
  public String key() {
    return login;
  }
}
