package org.lianxin.demand;

import java.time.LocalDateTime;

/**
 * That somebody saw a voter in plain.
 *
 * @param openedAt when, Beijing time
 * @param openedBy the login
 * @param reason what for, in his own words; null where the way says it
 */
public record Opening(LocalDateTime openedAt, String openedBy, OpeningWay way, String reason) {}
