package org.lianxin.withdrawal;

/**
 * A demand was voided or taken back, which ends its handling.
 *
 * @param caseNo its number
 * @param act which of the two
 * @param askedBy the login of the person who asked for it
 * @param confirmedBy the login of the other person, who confirmed it
 */
public record DemandWithdrawn(
    String caseNo, WithdrawalAct act, String askedBy, String confirmedBy) {}
