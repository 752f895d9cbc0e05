package org.lianxin.demand;

/**
 * A demand was registered.
 *
 * @param caseNo its number
 */
public record DemandRegistered(String caseNo) {}
