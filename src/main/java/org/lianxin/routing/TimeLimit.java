package org.lianxin.routing;

import org.lianxin.calendar.Limit;

/**
 * How long something may take, and who says so.
 *
 * @param limit how long
 * @param rule the id of the row
 * @param source the law's article with its place, or the admission that the number is our own
 */
public record TimeLimit(Limit limit, String rule, String source) {}
