package org.lianxin.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal;

/**
 * Nobody gives himself power, and nobody gives it alone (rule second-person): a post that gives
 * power, however it came into the directory, takes effect when a second person approves it.
 */
public interface Grants {

  /** What waits for a second person, the oldest first. */
  List<Grant> waiting();

  /** What was asked, approved, refused or ended within these days, the oldest first. */
  List<Grant> between(LocalDate from, LocalDate to);

  /** What was decided last, the newest first. */
  List<Grant> decided(int atMost);

  /**
   * Whether this person may be a second one at all: an administrator whose own post counts, or
   * whoever leads a body.
   */
  boolean mayDecide(Person reader);

  /**
   * Why this reader may not decide the grant: the key of a sentence in {@code
   * messages/directory.properties}; null when he may.
   */
  String obstacle(Grant grant, Person reader);

  /**
   * The same for whatever else gives power in a body.
   *
   * @param login who gets it
   * @param body the code of the body
   * @param askedBy the login of the person who asked for it
   */
  String obstacle(String login, String body, String askedBy, Person reader);

  /** The codes of the bodies that this person leads, by a post that counts. */
  List<String> led(Person reader);

  /** When power that is asked for now takes effect without a second person; empty for never. */
  Optional<LocalDateTime> aloneAt();

  /**
   * Lets the post take effect.
   *
   * @throws Refusal when the reader is not a second person, or it waits no more
   */
  void approve(long id, Person reader);

  /**
   * Leaves the post without effect.
   *
   * @param reason why, for who asked
   * @throws Refusal as for approving, or without a reason
   */
  void refuse(long id, Person reader, String reason);
}
