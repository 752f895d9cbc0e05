package org.lianxin.feedback;

/**
 * The voter says himself that it is not solved, before both sides have struck it off: it goes back
 * to the decision whether it is handled again.
 *
 * @param caseNo the case
 */
public record VoterObjected(String caseNo) {}
