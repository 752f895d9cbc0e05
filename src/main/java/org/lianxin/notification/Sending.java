package org.lianxin.notification;

import java.util.stream.Stream;

/** When a notice leaves by the channels beside the screen; on the screen it stands at once. */
enum Sending {
  /** At any hour. */
  AT_ONCE("随时"),
  /** At once in the send window, else at the opening of the next working day. */
  WORKING_HOURS("工作时间"),
  /** In the list of the next working morning. */
  DIGEST("每日汇总");

  private final String word;

  Sending(String word) {
    this.word = word;
  }

  /**
   * What the table means.
   *
   * @throws IllegalArgumentException when the table has a word that is none of these
   */
  static Sending of(String word) {
    return Stream.of(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("notice.dmn names an unknown hour: " + word));
  }
}
