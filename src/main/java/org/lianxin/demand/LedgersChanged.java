package org.lianxin.demand;

/**
 * The rows of a case in the ledgers are in this state now; told within the transaction that wrote
 * them.
 */
public record LedgersChanged(String caseNo, LedgerState state) {}
