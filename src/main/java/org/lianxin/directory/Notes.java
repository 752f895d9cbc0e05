package org.lianxin.directory;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.MessageSource;

/**
 * What somebody did that concerns a person: shown on the person's start page until he has read it.
 */
public interface Notes {

  /**
   * A note.
   *
   * @param id its number
   * @param happenedAt when it was done
   * @param code the key of the sentence that says what was done, and by whom
   * @param values what fills the sentence's places, ready for {@link MessageSource}
   */
  record Note(long id, LocalDateTime happenedAt, String code, List<Object> values) {}

  /**
   * Leaves a note, in the transaction of what it tells.
   *
   * @param code the key of its sentence
   * @param values what fills the sentence's places: texts, or constants with a label
   */
  void tell(String login, String code, Object... values);

  /** What the person has not read yet, the oldest first. */
  List<Note> unread(String login);

  /**
   * The person has read his notes.
   *
   * @param upTo the number of the last one that he was shown
   */
  void read(String login, long upTo);
}
