package org.lianxin.notification;

/** Carries messages by one way. */
interface Transport {

  SendingWay way();

  /** Whether anything leaves by it; what does not is only shown. */
  boolean isOn();

  /**
   * Hands the letter over.
   *
   * @param address where to, as this way knows it
   * @throws Undeliverable when no further try would help
   * @throws NotYet when the other side says when to try again
   * @throws RuntimeException when another try may bring it over
   */
  void send(Letter letter, String address);
}
