package org.lianxin.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 岗位授权: a post with power that somebody asked for a person.
 *
 * @param id its number
 * @param login who gets the power
 * @param body the code of the body in which
 * @param role what it is
 * @param from the first day of the post; of whoever leads a body, the beginning of time
 * @param to the last day, or null while it goes on
 * @param state where it stands
 * @param askedBy the login of the person who entered the post
 * @param askedAt when
 * @param aloneAt when it takes effect without a second person, null when it never does
 * @param decidedBy the login of who approved or refused it; null while it waits, empty when nobody
 *     had to
 * @param decidedAt when, or null
 * @param reason why it was refused, or null
 */
public record Grant(
    long id,
    String login,
    String body,
    Role role,
    LocalDate from,
    LocalDate to,
    GrantState state,
    String askedBy,
    LocalDateTime askedAt,
    LocalDateTime aloneAt,
    String decidedBy,
    LocalDateTime decidedAt,
    String reason) {

  /** The first day of the post of whoever leads a body: the directory has none. */
  public static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

  /** 倒签: whether the post is said to begin before the day on which somebody asked for it. */
  public boolean isBackDated() {
    return !isOfLeader() && !isAtOnce() && from.isBefore(askedAt.toLocalDate());
  }

  /** Whether nobody had to decide: it came with the very first import, or was less than before. */
  public boolean isAtOnce() {
    return "".equals(decidedBy) && aloneAt == null;
  }

  /** Whether it is the post of whoever leads the body. */
  public boolean isOfLeader() {
    return from.equals(SINCE_EVER);
  }
}
