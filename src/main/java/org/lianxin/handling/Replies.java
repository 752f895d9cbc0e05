package org.lianxin.handling;

import java.util.Optional;

/** What the units answer. */
public interface Replies {

  /**
   * The newest draft of a case, which is the reply once it is signed.
   *
   * @throws IllegalArgumentException when there is none
   */
  Reply current(String caseNo);

  /** The same, if there is one. */
  Optional<Reply> find(String caseNo);
}
