package org.lianxin.notification;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a row of {@code dmn/notification/notice.dmn} tells, as seen from the case. */
enum Recipient {
  /** Whom the event itself names: a task's doers, who is chased (rule ladder-of-reminders). */
  NAMED("所指人员"),
  /** The deputy who received the demand. */
  DEPUTY("接件代表"),
  /** Who registered it. */
  REGISTRAR("登记人"),
  /** Everybody of the congress's office that answers for it. */
  OFFICE("交办机关"),
  /** Who answers for it in the unit; as long as nobody does, all its handlers. */
  HANDLER("承办人"),
  /** The leaders of the unit. */
  LEADER("单位负责人");

  private static final Map<String, Recipient> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(one -> one.word, Function.identity()));

  private final String word;

  Recipient(String word) {
    this.word = word;
  }

  /**
   * Whom the table means.
   *
   * @throws IllegalArgumentException when the table has a word that is none of these
   */
  static Recipient of(String word) {
    var found = BY_WORD.get(word);
    if (found == null) {
      throw new IllegalArgumentException("notice.dmn names an unknown recipient: " + word);
    }
    return found;
  }
}
