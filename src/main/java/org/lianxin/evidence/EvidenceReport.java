package org.lianxin.evidence;

import java.util.List;

/**
 * What {@link EvidenceVerifier} found.
 *
 * @param chains how many chains were read
 * @param rows how many rows are under them
 * @param days how many days have a sheet
 * @param faults what is wrong, in the order of the chains, the first bad row of each first
 */
public record EvidenceReport(int chains, long rows, int days, List<EvidenceFault> faults) {

  /** Whether all is as it was sealed. */
  public boolean isSound() {
    return faults.isEmpty();
  }
}
