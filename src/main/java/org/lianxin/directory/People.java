package org.lianxin.directory;

import java.util.List;
import java.util.Optional;

/**
 * People and their posts, read once for each revision of the directory: a change holds at the next
 * request.
 */
public interface People {

  /** The person with this login, active or not. */
  Optional<Person> find(String login);

  /** Everybody, by login. */
  List<Person> all();

  /**
   * Everybody with a post of this group, by login; a group is a post's or a role's, see {@link
   * Person#groups}.
   */
  List<Person> inGroup(String group);
}
