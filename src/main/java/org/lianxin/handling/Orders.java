package org.lianxin.handling;

import java.util.Optional;

/** The orders to the units. */
public interface Orders {

  /**
   * The order that a case goes by now.
   *
   * @throws IllegalArgumentException when it has none
   */
  Order current(String caseNo);

  /** The same, if there is one. */
  Optional<Order> find(String caseNo);

  /** How often units have returned this case: the hops. */
  int returns(String caseNo);

  /**
   * Orders the same unit to do it again, with the limit of a re-handling.
   *
   * @param reason why, in the words of who was not satisfied
   * @param by the login of who says so
   */
  Order rehandle(String caseNo, String reason, String by);
}
