package org.lianxin.standin;

/**
 * Nobody has to be appointed for a case any more, though nobody was.
 *
 * @param caseNo the case
 */
public record StandInSettled(String caseNo) {}
