package org.lianxin.directory;

/**
 * The changes of the directory, one after the other. Whatever decides who may do what counts as one
 * of them, so that what every node holds of it is read anew at the next request.
 */
public interface Revisions {

  /** The cache of what is held until the next revision: see application.yml. */
  String CACHE = "directory";

  /** The name of what makes its keys. */
  String KEYS = "heldByRevision";

  /** Who enters the demonstration's directory. */
  String DEMONSTRATION = "demo";

  /** Waits for this transaction's turn to change the directory. */
  void takeTurn();

  /**
   * Counts a change.
   *
   * @param by the login of who made it
   * @return the number of the change, counted from 1
   */
  long next(String by);

  /**
   * Whether the directory began as the demonstration's, which real data is never mixed with
   * (decision 0045).
   */
  boolean areOfDemonstration();
}
