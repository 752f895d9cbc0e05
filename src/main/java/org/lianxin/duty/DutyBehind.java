package org.lianxin.duty;

import java.time.LocalDate;
import java.util.Set;

/**
 * A quarter comes to its end and a deputy is behind in his year.
 *
 * @param number the number of the reminder
 * @param until the last day of the quarter
 * @param told the deputy's login and the group of those who help him
 */
public record DutyBehind(String number, LocalDate until, Set<String> told) {}
