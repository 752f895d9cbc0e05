package org.lianxin.oversight;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A meeting as somebody wants it; anything may be missing. Its components are those of {@link
 * Meeting}.
 *
 * @param cases the numbers of the cases on its agenda
 */
record MeetingWish(
    MeasureKind kind,
    String title,
    LocalDate heldOn,
    String place,
    String chair,
    String present,
    String agenda,
    Set<String> cases) {

  /** Numbers as somebody types them, between blanks, commas or lines. */
  static Set<String> cases(String typed) {
    var found = new LinkedHashSet<String>();
    if (typed != null) {
      Stream.of(typed.split("[\\s,;，；、]+")).filter(one -> !one.isEmpty()).forEach(found::add);
    }
    return found;
  }
}
