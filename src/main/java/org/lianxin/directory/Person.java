package org.lianxin.directory;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who signs in.
 *
 * @param login the name to sign in with, lower case, never given to another person later
 * @param name the name to show
 * @param active whether the person may sign in
 * @param posts the posts held today
 */
public record Person(String login, String name, boolean active, List<Post> posts) {

  /** Request attribute with the person who asks, with the posts that count in this session. */
  public static final String READER = "org.lianxin.directory.reader";

  /** The same person with no other posts than those of these roles. */
  public Person only(Set<Role> roles) {
    var kept = posts.stream().filter(post -> roles.contains(post.role())).toList();
    return new Person(login, name, active, kept);
  }

  /** All groups of the person: one for each post, and one for each role whatever the body. */
  public List<String> groups() {
    return Stream.concat(
            posts.stream().map(Post::group), posts.stream().map(post -> post.role().name()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The codes of the bodies, stations and groups in which the person has a post. */
  public Set<String> bodies() {
    return posts.stream().map(Post::body).collect(toSet());
  }

  /** Whether the person has this role in any body. */
  public boolean is(Role role) {
    return posts.stream().anyMatch(post -> post.role() == role);
  }
}
