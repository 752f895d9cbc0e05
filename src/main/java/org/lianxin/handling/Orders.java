package org.lianxin.handling;

import java.util.List;
import java.util.Optional;

/** The orders to the units. */
public interface Orders {

  /**
   * The order that a case goes by now: the one assigned last, also when its unit has returned it
   * and no other has it yet.
   *
   * @throws IllegalArgumentException when it has none
   */
  Order current(String caseNo);

  /** The same, if there is one. */
  Optional<Order> find(String caseNo);

  /** All orders of a case that went to a unit, oldest first. */
  List<Order> of(String caseNo);

  /** How often units have returned this case: the hops. */
  int returns(String caseNo);

  /** Keeps what was decided of an order; {@link #assign} sends it. */
  void instruct(String caseNo, Charge charge, String by);

  /**
   * 交办: sends the order to its unit as it was instructed, which opens both ledgers. Asked again, it
   * changes nothing.
   *
   * @throws IllegalStateException when nobody has instructed one
   */
  Order assign(String caseNo);

  /**
   * Orders the same units to do it again, with the limit of a re-handling. They have it at once:
   * what was theirs is not returned.
   *
   * @param reason why, in the words of the person who was not satisfied
   * @param by the login of the person who says so
   */
  Order rehandle(String caseNo, String reason, String by);
}
