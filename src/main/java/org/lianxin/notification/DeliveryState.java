package org.lianxin.notification;

/** How far a notice is on its way by another channel. */
public enum DeliveryState {
  /** Its time has not come, or it is tried again. */
  WAITING,
  /** Handed over to the channel. */
  SENT,
  /** There is no such channel here: it stands on the page, and nothing left the machine. */
  SHOWN,
  /** Given up; somebody may send it again. */
  DEAD
}
