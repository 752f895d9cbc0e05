package org.lianxin.demand;

/**
 * A demand was taken back in writing by the voter or the deputy, which ends its handling.
 *
 * @param caseNo its number
 */
public record DemandWithdrawn(String caseNo) {}
