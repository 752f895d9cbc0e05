package org.lianxin.closedloop;

/**
 * A reply has passed both reviews and carries the unit's signature.
 *
 * @param caseNo the case
 */
public record ReplySigned(String caseNo) {}
