package org.lianxin.duty;

import java.time.LocalDate;

/**
 * A quarter comes to its end and a deputy is behind in his year.
 *
 * @param number the number of the reminder
 * @param until the last day of the quarter
 * @param deputy the login
 */
public record DutyBehind(String number, LocalDate until, String deputy) {}
