package org.lianxin.demand;

/**
 * A demand that somebody would take back moved on.
 *
 * @param caseNo its number
 * @param status where it stands now
 */
public record DemandMovedOn(String caseNo, DemandStatus status) {}
