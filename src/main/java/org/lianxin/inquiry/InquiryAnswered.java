package org.lianxin.inquiry;

/**
 * A voter wrote on his page what he was asked for: nobody needs to ask him any more.
 *
 * @param caseNo the case
 */
public record InquiryAnswered(String caseNo) {}
