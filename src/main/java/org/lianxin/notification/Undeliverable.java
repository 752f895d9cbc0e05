package org.lianxin.notification;

/** A message that no further try would bring over: its address or what it holds is refused. */
final class Undeliverable extends RuntimeException {

  Undeliverable(String why, Throwable cause) {
    super(why, cause);
  }
}
