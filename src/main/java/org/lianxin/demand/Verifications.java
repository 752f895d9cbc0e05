package org.lianxin.demand;

import java.util.Optional;

/** What the deputies found out. */
public interface Verifications {

  /** The verification of this case, once it was made. */
  Optional<Verification> find(String caseNo);
}
