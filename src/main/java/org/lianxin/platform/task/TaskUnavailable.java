package org.lianxin.platform.task;

/** A task that cannot be worked now, though nothing is wrong with the answers. */
final class TaskUnavailable extends RuntimeException {

  /** Why. */
  enum Why {
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

  TaskUnavailable(Why why) {
    super(why.name());
    this.why = why;
  }

  /** The reason. */
  Why why() {
    return why;
  }

  /** The sentence's key in {@code messages/platform.properties}. */
  String code() {
    return "platform.task." + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
