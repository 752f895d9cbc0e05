package org.lianxin.handling;

/**
 * A unit has taken its order; who is responsible is known now.
 *
 * @param order the order
 */
public record OrderTaken(Order order) {}
