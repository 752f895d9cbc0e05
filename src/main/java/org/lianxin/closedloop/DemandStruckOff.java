package org.lianxin.closedloop;

/**
 * Both sides have struck the demand off: it is closed.
 *
 * @param caseNo the case
 */
public record DemandStruckOff(String caseNo) {}
