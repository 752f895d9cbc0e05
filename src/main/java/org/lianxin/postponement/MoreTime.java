package org.lianxin.postponement;

import java.time.LocalDate;

/**
 * More time that a unit has asked for.
 *
 * @param askedBy the login of the person who asks
 * @param reason why
 * @param askedUntil the day that is wished for
 * @param grantedUntil the day that was granted; null before
 */
public record MoreTime(
    String askedBy, String reason, LocalDate askedUntil, LocalDate grantedUntil) {}
