package org.lianxin.lookback;

import java.util.Map;

/**
 * A look-back begins: each of its cases waits for somebody to look at it.
 *
 * @param checks the cases by the numbers of their checks
 */
public record LookBackBegun(Map<Long, String> checks) {

  /** Keeps a copy. */
  public LookBackBegun {
    checks = Map.copyOf(checks);
  }
}
