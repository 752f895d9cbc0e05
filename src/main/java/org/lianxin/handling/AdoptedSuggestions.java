package org.lianxin.handling;

import java.util.Optional;

/** The suggestions that demands go by; whoever adopts them knows them. */
public interface AdoptedSuggestions {

  /** The suggestion that the demand goes by, once it was adopted. */
  Optional<Suggestion> find(String caseNo);
}
