package org.lianxin.notification;

/** How a person wants to hear of a kind of notice beside the screen. */
public enum Wish {
  /** At once, in the send window. */
  AT_ONCE,
  /** In the list of the next working morning. */
  DIGEST,
  /** Not at all; not for what somebody has to do. */
  NEVER
}
