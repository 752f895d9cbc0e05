package org.lianxin.standin;

import org.lianxin.directory.Post;

/**
 * A post that somebody holds.
 *
 * @param login who holds it
 * @param name the holder's name
 * @param post the post
 */
public record HeldPost(String login, String name, Post post) {

  /** What a form sends for it. */
  public String key() {
    return login + "@" + post.group();
  }
}
