package org.lianxin.activity;

import java.time.LocalDate;
import java.util.Set;

/**
 * A planned activity was called off.
 *
 * @param number the number of the plan
 * @param day when it should have been
 * @param told the logins of those who were invited
 */
public record ActivityCalledOff(String number, LocalDate day, Set<String> told) {}
