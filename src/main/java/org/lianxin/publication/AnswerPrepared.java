package org.lianxin.publication;

/**
 * An answer is prepared for the public: the deputy may object, another officer checks it.
 *
 * @param caseNo the case
 */
public record AnswerPrepared(String caseNo) {}
