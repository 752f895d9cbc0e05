package org.lianxin.duty;

import java.util.List;

/**
 * A quarter comes to its end and deputies of a group are behind in their year.
 *
 * @param number the number of the reminder
 * @param helpers the group of those who help them
 * @param deputies their names
 */
public record GroupBehind(String number, String helpers, List<String> deputies) {}
