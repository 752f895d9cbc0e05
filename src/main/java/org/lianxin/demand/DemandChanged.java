package org.lianxin.demand;

/**
 * Something changed of what a demand is or where it stands.
 *
 * @param caseNo its number
 */
public record DemandChanged(String caseNo) {}
