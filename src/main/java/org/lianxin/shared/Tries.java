package org.lianxin.shared;

import java.time.Duration;

/**
 * Slows down strangers: after so many tries at one thing an address waits before the next, each
 * time twice as long. The counts hold on every node and over a restart.
 */
public interface Tries {

  /**
   * Takes a try before anything is looked at, so that tries at the same moment count too.
   *
   * @param what is tried, a word of the caller's
   * @param address where the request comes from, as the request says it
   * @param most tries from one address before it waits
   * @return how long the address has to wait, and nothing was taken; zero when the try is free
   */
  Duration take(String what, String address, int most);

  /** The try was a right one and does not count. */
  void giveBack(String what, String address);
}
