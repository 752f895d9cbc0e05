package org.lianxin.postponement;

import java.time.LocalDate;

/**
 * A demand rests until a review.
 *
 * @param caseNo the case
 * @param reviewOn the day of the review
 */
public record SuspensionApproved(String caseNo, LocalDate reviewOn) {}
