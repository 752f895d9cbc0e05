package org.lianxin.inmail;

/** What became of a mail that came in. */
enum MailState {
  /** Somebody of the office has to look at it. */
  WAITING,
  /** It is in a case. */
  LANDED,
  /** A program wrote it: kept, and nobody is told. */
  AUTOMATIC,
  /** It says that a notice did not arrive. */
  BOUNCED,
  /** Somebody looked at it, and it belongs nowhere. */
  ASIDE;

  /** Whether somebody may still say what becomes of it. */
  public boolean isOpen() {
    return this == WAITING || this == AUTOMATIC;
  }
}
