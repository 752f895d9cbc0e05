package org.lianxin.rota;

import java.time.LocalDate;
import java.util.Set;

/**
 * A reception day went by and nobody wrote down that it was held.
 *
 * @param number the number of the day
 * @param day the day
 * @param told the groups and logins who have to hear of it: whose turn it was, the office
 */
public record ReceptionMissed(String number, LocalDate day, Set<String> told) {}
