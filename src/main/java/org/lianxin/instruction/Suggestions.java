package org.lianxin.instruction;

import java.util.Optional;

/** The suggestions that deputies of the district or the municipality carry. */
public interface Suggestions {

  /**
   * Opens a suggestion for a demand. Asked again while it is open, it changes nothing.
   *
   * @return whether its own deputy may carry it; else one has to be found who agrees
   */
  boolean open(String caseNo);

  /** The suggestion that the demand goes by, once it was adopted. */
  Optional<Suggestion> find(String caseNo);
}
