package org.lianxin.closedloop;

import java.time.LocalDate;

/**
 * One review of a draft.
 *
 * @param half whose review
 * @param reviewer the login of the reviewer
 * @param standingFor the login of the person for whom he stood in, or null
 * @param verdict what he thinks of it
 * @param opinion in his words
 * @param contentHash the hash of what he read, see {@link ReplyContent}
 * @param reviewedOn the day, in China
 */
record Review(
    ReviewHalf half,
    String reviewer,
    String standingFor,
    ReviewVerdict verdict,
    String opinion,
    String contentHash,
    LocalDate reviewedOn) {}
