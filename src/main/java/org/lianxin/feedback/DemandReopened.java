package org.lianxin.feedback;

/**
 * A demand that was struck off is handled again under its number.
 *
 * @param caseNo the case
 */
public record DemandReopened(String caseNo) {}
