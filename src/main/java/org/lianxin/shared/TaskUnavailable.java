package org.lianxin.shared;

import java.util.Locale;

/** A task that cannot be worked now, though nothing is wrong with the answers. */
public final class TaskUnavailable extends RuntimeException {

  /** Why. */
  public enum Why {
    /** There is no such task, or not for this person; the two look the same. */
    NOT_FOUND,
    /** The person sees it, but it is for others to do. */
    NOT_YOURS,
    /** The person has not claimed it. */
    NOT_CLAIMED,
    /** Somebody else claimed or completed it first. */
    TAKEN
  }

  private final Why why;

  /** For this reason. */
  public TaskUnavailable(Why why) {
    super(why.name());
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }

  /** The sentence's key in {@code messages/platform.properties}. */
  public String code() {
    return "platform.task." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
