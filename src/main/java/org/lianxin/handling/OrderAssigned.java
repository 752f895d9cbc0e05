package org.lianxin.handling;

/**
 * An order has gone to a unit: both ledgers open (双建账).
 *
 * @param order the order
 */
public record OrderAssigned(Order order) {}
