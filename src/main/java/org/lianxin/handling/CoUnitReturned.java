package org.lianxin.handling;

/**
 * One of the other units of an order has returned its part as not its own.
 *
 * @param order the order
 * @param unit the unit's code
 */
public record CoUnitReturned(Order order, String unit) {}
