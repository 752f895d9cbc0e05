package org.lianxin.inmail;

import java.time.LocalDateTime;

/**
 * A mail that came in.
 *
 * @param key by what it is known when it comes once more
 * @param reason why it waits, or waited; null for what never did
 * @param office whose officers look after it
 * @param meantCase the case that it names, or null
 * @param size in bytes
 * @param takenAt when it was read
 * @param landedIn the case that it is in, or null
 * @param settledBy the login of who said what becomes of it, or null
 * @param settledAt when, or null
 * @param settledWhy why it belongs nowhere, or null
 */
record KeptMail(
    long id,
    String key,
    MailState state,
    WaitingReason reason,
    String office,
    String meantCase,
    String sender,
    String subject,
    long size,
    LocalDateTime takenAt,
    String landedIn,
    String settledBy,
    LocalDateTime settledAt,
    String settledWhy) {

  private static final String BEGINNING = "LX-";

  /** As notices name it. */
  public String number() {
    return number(id);
  }

  static String number(long id) {
    return BEGINNING + id;
  }

  /** The id that a number stands for; -1 for a number of something else. */
  static long id(String number) {
    return number.matches(BEGINNING + "\\d{1,15}")
        ? Long.parseLong(number.substring(BEGINNING.length()))
        : -1;
  }
}
