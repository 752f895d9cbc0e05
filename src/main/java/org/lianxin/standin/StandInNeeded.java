package org.lianxin.standin;

/**
 * Nobody of an office may act on a case, so somebody has to be appointed.
 *
 * @param caseNo the case
 */
public record StandInNeeded(String caseNo) {}
