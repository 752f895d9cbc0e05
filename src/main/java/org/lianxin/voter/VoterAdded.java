package org.lianxin.voter;

/**
 * A voter added to his demand; who has it now should read it.
 *
 * @param caseNo its number
 */
public record VoterAdded(String caseNo) {}
