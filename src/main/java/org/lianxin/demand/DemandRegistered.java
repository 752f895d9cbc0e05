package org.lianxin.demand;

/**
 * A demand came in, and its way begins.
 *
 * @param caseNo its number
 * @param status where it stands: registered, or further on where it was taken over from before
 */
public record DemandRegistered(String caseNo, DemandStatus status) {

  /** One that was registered now. */
  public DemandRegistered(String caseNo) {
    this(caseNo, DemandStatus.REGISTERED);
  }
}
