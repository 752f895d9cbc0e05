package org.lianxin.evidence;

import java.util.List;

/** A chain of another module, whose end stands on each day's sheet too. */
public interface Anchor {

  /**
   * The end of such a chain.
   *
   * @param chain its name
   * @param seq the number of its last entry
   * @param hash the hash of that entry, in hex
   */
  record End(String chain, long seq, String hash) {}

  /** The ends now. */
  List<End> ends();

  /** Whether the entry of this number still has this hash. */
  boolean holds(End end);
}
