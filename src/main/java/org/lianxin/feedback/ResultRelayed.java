package org.lianxin.feedback;

/**
 * A deputy has told the next one of the chain the result (rule relay-down).
 *
 * @param caseNo the case
 * @param toDeputy the login of the deputy who was told
 */
public record ResultRelayed(String caseNo, String toDeputy) {}
