package org.lianxin.rota;

import java.time.LocalDate;
import java.util.Set;

/**
 * A group's quarterly activity, half-yearly exchange or year-end evaluation went by, and nobody
 * wrote down that it was held.
 *
 * @param number the number of the meeting
 * @param day the day
 * @param told the groups and logins who have to hear of it: who leads the group, the office
 */
public record GatheringMissed(String number, LocalDate day, Set<String> told) {}
