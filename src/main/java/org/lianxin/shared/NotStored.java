package org.lianxin.shared;

/**
 * There was no room to store what came, or the store refused it: a full disk, a database that takes
 * nothing more. Nothing of it was written. Not the caller's mistake, and for the administrator to
 * mend: the cause is for the log.
 */
public final class NotStored extends RuntimeException {

  /** For this cause. */
  public NotStored(Throwable cause) {
    super(cause);
  }
}
