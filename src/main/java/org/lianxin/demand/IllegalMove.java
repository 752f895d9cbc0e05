package org.lianxin.demand;

/**
 * A demand was to go where its way does not lead, see {@link DemandStatus}. Nothing was written.
 */
final class IllegalMove extends IllegalStateException {

  IllegalMove(String caseNo, DemandStatus from, DemandStatus to) {
    super("%s is %s and cannot become %s, only one of %s".formatted(caseNo, from, to, from.next()));
  }
}
