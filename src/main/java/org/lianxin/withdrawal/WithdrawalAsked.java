package org.lianxin.withdrawal;

/**
 * Somebody asked for a demand to be voided or taken back; another has to confirm it.
 *
 * @param caseNo its number
 */
public record WithdrawalAsked(String caseNo) {}
