package org.lianxin.checkup;

import java.util.List;

/**
 * One thing that is not as it has to be.
 *
 * @param check the rule that is broken
 * @param values what fills the places of {@code checkup.fault.<check>}: names and codes of places,
 *     constants, lists of constants; never the name of a person
 */
record Fault(Check check, List<Object> values) {

  /** A fault with the values in the order of the sentence's places. */
  static Fault of(Check check, Object... values) {
    return new Fault(check, List.of(values));
  }
}
