package org.lianxin.voter;

/**
 * A voter was told the result some time ago and has not said what he thinks of it: he is reminded,
 * once.
 *
 * @param caseNo the case
 */
public record AnswerAwaited(String caseNo) {}
