package org.lianxin.activity;

import java.time.LocalDate;
import java.util.Set;

/**
 * The day of a planned activity went by, and the next working day too, and nothing is on record.
 *
 * @param number the number of the plan
 * @param day its day
 * @param told the groups and logins who have to hear of it
 */
public record ActivityUnrecorded(String number, LocalDate day, Set<String> told) {}
