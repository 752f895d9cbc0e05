package org.lianxin.withdrawal;

/**
 * A demand went on before anybody confirmed that it is voided or taken back: nobody can any more.
 *
 * @param caseNo its number
 */
public record WithdrawalLapsed(String caseNo) {}
