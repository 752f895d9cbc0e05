package org.lianxin.feedback;

/**
 * The voter was told the result, or it is on record why that was impossible.
 *
 * @param caseNo the case
 */
public record VoterTold(String caseNo) {}
