package org.lianxin.handling;

import java.util.List;
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

  /** All drafts of a case in all rounds, oldest first; those too that were sent back. */
  List<Reply> all(String caseNo);

  /**
   * What the other units of an order have written so far, in the order's own sequence: an opinion
   * for the lead in {@link HandlingMode#LEAD}, the answer to their part in {@link
   * HandlingMode#SEPARATE}.
   */
  List<CoOpinion> opinions(Order order);

  /**
   * Sends the newest draft back to the unit, which sees the reason and drafts another.
   *
   * @param reason why, in the reviewer's words
   * @param by the reviewer's login
   */
  void reject(String caseNo, String reason, String by);
}
