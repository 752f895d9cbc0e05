package org.lianxin.closedloop;

/**
 * What was promised is settled.
 *
 * @param caseNo the case
 * @param isKept whether the deputy says that it is solved; else the office that it was not kept
 */
public record CommitmentEnded(String caseNo, boolean isKept) {}
