package org.lianxin.handling;

/**
 * A unit has returned its order as not its own.
 *
 * @param order the order
 * @param hops how often the case was returned, this time included
 */
public record OrderReturned(Order order, int hops) {}
