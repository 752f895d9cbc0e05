package org.lianxin.voter;

/**
 * A voter wants to take his demand back; the deputy calls him.
 *
 * @param caseNo its number
 */
public record WithdrawalWanted(String caseNo) {}
