package org.lianxin.handling;

/**
 * Nothing is left to review of a demand's rest: the unit has drafted its reply, or the demand
 * ended.
 *
 * @param caseNo the case
 */
public record SuspensionOver(String caseNo) {}
