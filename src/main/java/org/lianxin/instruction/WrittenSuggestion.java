package org.lianxin.instruction;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.handling.Suggestion;

/**
 * A suggestion as it is written, with those who have agreed to sign it too.
 *
 * @param adoptedOn the day the office adopted it, if it has
 */
record WrittenSuggestion(Suggestion text, Optional<LocalDate> adoptedOn) {

  boolean isAdopted() {
    return adoptedOn.isPresent();
  }
}
